import { expect, it } from 'vitest';
import { zipOf } from '../../ingest/testing/zip.ts';
import { dayOf } from './dates.ts';
import { xlsxTables } from './read.ts';
import { columnOf } from './sheet.ts';

const relations = '<Relationships xmlns="r"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';
const book = '<workbook xmlns="m" xmlns:r="r"><workbookPr/><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>';
const styles = '<styleSheet xmlns="m"><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="171" formatCode="0.0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
const strings = '<sst xmlns="m"><si><t>Name</t></si><si><r><t>Ana </t></r><r><t>Vale</t></r><rPh><t>sound</t></rPh></si></sst>';
const sheet = `<worksheet xmlns="m"><sheetData>
<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>Seen</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>43952.75</v></c><c t="str"><f>A1</f><v>worked _x0041_ out</v></c></row>
<row r="5"><c r="B5" t="b"><v>1</v></c><c r="C5" s="2"><v>43953</v></c><c r="D5" s="3"><v>7</v></c><c r="E5" t="e"><v>#REF!</v></c></row>
</sheetData></worksheet>`;

const zip = (parts: Readonly<Record<string, string>>) => zipOf(Object.entries(parts).map(([name, content]) => ({ name, content })));
const workbook = (parts: Readonly<Record<string, string>>) => zip({ 'xl/workbook.xml': book, 'xl/_rels/workbook.xml.rels': relations, 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': sheet, ...parts });

it('reads what a workbook shows: shared and rich texts, gaps, days, and of formulas the stored value', async () => {
  expect(await xlsxTables({ name: 'a.xlsx', bytes: workbook({}) })).toEqual([{
    name: 'People', headings: ['Name', '', 'Seen'],
    rows: [{ number: 3, cells: ['Ana Vale', '', '2020-05-01', 'worked A out'] }, { number: 5, cells: ['', 'true', '2020-05-02', '7', ''] }],
  }]);
});

it('counts days as spreadsheets do, with the day that 1900 never had, and from 1904', () => {
  expect([1, 59, 61, 43952, 2_958_465].map((number) => dayOf(number, false))).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2020-05-01', '9999-12-31']);
  expect(dayOf(42490, true)).toBe('2020-05-01');
  expect([0, -1, Number.NaN, 3_000_000].map((number) => dayOf(number, false))).toEqual([null, null, null, null]);
});

it('takes no place outside of a sheet for one', () => {
  expect(['A1', 'AB12', 'XFD1', 'XFE1', 'ZZZ9', 'A', ''].map(columnOf)).toEqual([0, 27, 16_383, null, null, null, null]);
});

it('names the sheet and line of a broken one, and refuses what is no workbook', async () => {
  await expect(xlsxTables({ name: 'a.xlsx', bytes: workbook({ 'xl/worksheets/sheet1.xml': '<worksheet>\n<sheetData>\n</worksheet>' }) })).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('the sheet People of a.xlsx is broken in line 3') as string });
  await expect(xlsxTables({ name: 'a.xlsx', bytes: zip({ 'a.txt': 'x' }) })).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN' });
  await expect(xlsxTables({ name: 'a.xlsx', bytes: Buffer.from('PK\u0003\u0004 cut short') })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});
