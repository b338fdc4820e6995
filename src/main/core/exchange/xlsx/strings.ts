import type { Archive } from '../../ingest/archive/zip.ts';
import { readXml } from '../xml/read.ts';

/** Characters that SpreadsheetML writes as `_xHHHH_`. */
export const unescaped = (text: string): string => text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Texts that cells name by their number. How they sound (`rPh`) is not part of them. @throws CaseError `FILE_UNREADABLE` */
export async function sharedStrings(fileName: string, archive: Archive): Promise<readonly string[]> {
  const bytes = await archive.read('xl/sharedStrings.xml');
  if (bytes === undefined) return [];
  const strings: string[] = [];
  let [text, isText, isSound] = ['', false, false];
  readXml({ name: fileName, chunks: () => [bytes] }, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isSound = true;
      isText = name === 't' && !isSound;
    },
    text: (part) => { if (isText) text += part; },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      if (name === 'rPh') isSound = false;
      if (name === 't') isText = false;
    },
  });
  return strings;
}
