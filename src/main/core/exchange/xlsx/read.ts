import { CaseError } from '../../../../shared/errors.ts';
import type { Archive } from '../../ingest/archive/zip.ts';
import { openIncomingArchive } from '../incoming/archive.ts';
import type { FileHead, IncomingFile, Reader } from '../incoming/incoming.ts';
import { readTables } from '../tables/in/read.ts';
import { TableBuilder, type GivenTable } from '../tables/in/table.ts';
import { readXml } from '../xml/read.ts';
import { dateStyles } from './dates.ts';
import { joinLongTexts } from './long-texts.ts';
import { readSheet } from './sheet.ts';
import { sharedStrings } from './strings.ts';

/** Sheets in their order, by the part of the archive that each lies in. */
async function sheetsOf(fileName: string, archive: Archive): Promise<{ sheets: { name: string; part: string }[]; from1904: boolean }> {
  const [bytes, relations] = [await archive.read('xl/workbook.xml'), await archive.read('xl/_rels/workbook.xml.rels')];
  if (bytes === undefined || relations === undefined) throw new CaseError('FORMAT_UNKNOWN', `${fileName} is no workbook. Save the table as .xlsx, or as CSV.`);
  const parts = new Map<string, string>();
  readXml({ name: fileName, chunks: () => [relations] }, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) parts.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  readXml({ name: fileName, chunks: () => [bytes] }, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const part = name === 'sheet' ? parts.get(attributes['r:id'] ?? '') : undefined;
      if (part !== undefined) sheets.push({ name: attributes['name'] ?? part, part });
    },
  });
  return { sheets, from1904 };
}

/** The sheets of a workbook as tables; those that are no tables, such as charts, have no rows. @throws CaseError `FILE_UNREADABLE`, `FILE_TOO_LARGE`, `FORMAT_UNKNOWN` */
export async function xlsxTables({ name, bytes }: Pick<IncomingFile, 'name' | 'bytes'>): Promise<GivenTable[]> {
  const archive = await openIncomingArchive({ name, bytes });
  const { sheets, from1904 } = await sheetsOf(name, archive);
  const workbook = { strings: await sharedStrings(name, archive), dates: await dateStyles(name, archive), from1904 };
  const tables: GivenTable[] = [];
  for (const sheet of sheets) {
    const builder = new TableBuilder(name, sheet.name);
    readSheet(`the sheet ${sheet.name} of ${name}`, await archive.read(sheet.part) ?? new Uint8Array(), workbook, builder);
    tables.push(builder.table());
  }
  return joinLongTexts(tables);
}

/** Whether an archive begins as workbooks do, or is called one. */
export const isXlsx = ({ name, text }: FileHead): boolean => text.startsWith('PK\u0003\u0004') && (/\.xls[xm]$/i.test(name) || text.includes('xl/workbook.xml'));

/** Reads a workbook: our own sheets, or one by others whose columns are known. No formula is worked out. */
export const readXlsx: Reader = async (file, { mapping }) => readTables(file.name, await xlsxTables(file), mapping);
