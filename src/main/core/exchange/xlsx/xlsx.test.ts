import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectBeside } from '../../db/casefile.ts';
import { releaseOptions } from '../../../../shared/contract/exchange.ts';
import { blankActor } from '../../testing/blank.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { Release } from '../release/release.ts';
import { exportTables } from '../tables/all.ts';
import { rowsOf } from '../tables/table.ts';
import { addHostile } from '../testing/hostile.ts';
import { convertByLibreOffice, readCsv } from '../testing/outside.ts';
import { lettersOf, longestText, partsOf } from './cells.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('cuts long texts into parts that a cell holds, and never a pair', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (given) => {
    const parts = partsOf(given.toWellFormed(), 3);
    expect(parts.join('')).toBe(given.toWellFormed());
    expect(parts.every((part) => part.length <= 3 && part.isWellFormed())).toBe(true);
  }));
});

const lineEnds = (cell: string) => cell.replaceAll(/\r\n?/g, '\n');
/** LibreOffice drops from its tables what no sheet shows. */
const visible = (cell: string) => lineEnds(cell).replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, '');

it('has in LibreOffice the cells of every table, no formula, and long texts in full', async (context) => {
  const { run, folder, session } = await openWorld(worldFile);
  await addHostile(run);
  const long = `${'=long 😀 '.repeat(8_000)}end`;
  const { id } = await run('actor.create', { name: 'Long', type: 'person', ...blankActor, role: long });
  const file = path.join(folder, 'tables.xlsx');
  await run('export.write', { format: 'xlsx', file, options: {} });
  const converted = convertByLibreOffice(context, file, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1');
  const theirs = readCsv(context, fs.readdirSync(converted).filter((name) => name.startsWith('tables-')).map((name) => path.join(converted, name)));
  const connection = connectBeside(session.requireOpen().file.location);
  context.onTestFinished(() => connection.close());
  const release = new Release(connection, releaseOptions.parse({}));
  for (const table of exportTables) {
    const [heading, ...rows] = theirs[`tables-${table.name}.csv`] ?? [];
    expect(heading).toEqual(table.columns.map(({ name }) => name));
    const ours = [...rowsOf(table, release)].map((row) => row.map((cell) => (typeof cell === 'string' && cell.length > longestText ? 'LONG' : visible(String(cell ?? '')))));
    expect(rows.map((row) => row.map((cell) => (cell.endsWith('[goes on in the sheet "long texts"]') ? 'LONG' : visible(cell))))).toEqual(ours);
  }
  const parts = theirs['tables-long texts.csv']?.filter(([, of, column]) => of === id && column === 'role') ?? [];
  expect(parts.map(([, , , , text]) => text).join('')).toBe(long);
  convertByLibreOffice(context, file, 'fods');
  const sheets = fs.readFileSync(path.join(converted, 'tables.fods'), 'utf8');
  expect(sheets).toContain('=cmd|');
  expect(sheets).not.toContain('table:formula');
}, 180_000);
