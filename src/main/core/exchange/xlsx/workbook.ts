import { element, xmlHead } from '../xml/escape.ts';

/*
 * The parts of a workbook around its sheets (ECMA-376, transitional).
 */

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const contentTypes = (sheets: readonly string[]): string => xmlHead + element('Types', { xmlns: `${packages}/content-types` }, [
  element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
  element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  element('Override', { PartName: '/xl/workbook.xml', ContentType: `${types}.sheet.main+xml` }),
  element('Override', { PartName: '/xl/styles.xml', ContentType: `${types}.styles+xml` }),
  ...sheets.map((_, index) => element('Override', { PartName: `/xl/worksheets/sheet${index + 1}.xml`, ContentType: `${types}.worksheet+xml` })),
].join(''));

export const packageRelations = xmlHead + element('Relationships', { xmlns: `${packages}/relationships` },
  element('Relationship', { Id: 'rId1', Type: `${office}/officeDocument`, Target: 'xl/workbook.xml' }));

export const workbook = (sheets: readonly string[]): string => xmlHead + element('workbook', { xmlns: mainNamespace, 'xmlns:r': office },
  element('sheets', {}, sheets.map((name, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })).join('')));

export const workbookRelations = (sheets: readonly string[]): string => xmlHead + element('Relationships', { xmlns: `${packages}/relationships` }, [
  ...sheets.map((_, index) => element('Relationship', { Id: `rId${index + 1}`, Type: `${office}/worksheet`, Target: `worksheets/sheet${index + 1}.xml` })),
  element('Relationship', { Id: `rId${sheets.length + 1}`, Type: `${office}/styles`, Target: 'styles.xml' }),
].join(''));

/** Two styles of cells: text that wraps at the top of its cell, and headings. */
export const styles = `${xmlHead}<styleSheet xmlns="${mainNamespace}">`
  + '<fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts>'
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
  + '<fill><patternFill patternType="solid"><fgColor rgb="FFEEEAE4"/></patternFill></fill></fills>'
  + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
  + '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>'
  + '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/></cellXfs>'
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
