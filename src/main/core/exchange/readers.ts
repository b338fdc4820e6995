import type { ImportFormatName } from '../../../shared/exchange.ts';
import type { Reader } from './incoming/incoming.ts';
import { readJson } from './json/read.ts';

/** What reads each form. A form that nothing reads does not compile. */
export const readers: Readonly<Record<ImportFormatName, Reader>> = {
  json: readJson,
};
