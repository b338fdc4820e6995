import { importFormatNames, type ImportFormatName } from '../../../shared/exchange.ts';
import type { FileHead, Form } from './incoming/incoming.ts';
import { isJson, readJson } from './json/read.ts';

/** What reads each form. A form that nothing reads does not compile. */
export const forms: Readonly<Record<ImportFormatName, Form>> = {
  json: { read: readJson, isOf: isJson },
};

/** The form of a file by its beginning; null where none knows it. Earlier ones of `importFormats` come first. */
export function formOf(head: FileHead): ImportFormatName | null {
  return importFormatNames.find((name) => forms[name].isOf(head)) ?? null;
}
