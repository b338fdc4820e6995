import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CaseFile } from '../src/main/core/db/casefile.ts';
import { buildSample } from '../src/main/core/sample/build.ts';
import { createTestDesk } from '../src/main/core/testing/services.ts';
import { root } from './tools.mjs';

const page = readFileSync(path.join(root, 'docs', 'file-format.md'), 'utf8');
const queries = [...page.matchAll(/^```sql\n([^`]*)^```$/gm)].flatMap(([, block]) => block.split(';')).map((sql) => sql.trim()).filter((sql) => sql !== '');

const desk = createTestDesk();
let file;
beforeAll(async () => {
  await buildSample(desk.services, desk.services.samplePath);
  file = CaseFile.open(desk.services.samplePath);
});
afterAll(() => {
  file.close();
  desk.dispose();
});

it.each(queries)('finds what docs/file-format.md asks for: %s', (sql) => {
  expect(file.db.all(sql).length).toBeGreaterThan(0);
});

it('names every table and view', () => {
  const names = file.db.all("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'").map(({ name }) => name);
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it('tells the numbers that mark a case file', () => {
  expect(page).toContain(`${file.db.count('PRAGMA application_id')}, \`CWRT\``);
  expect(page).toContain(`this page is about ${file.db.count('PRAGMA user_version')} |`);
});

it('counts the quotes of the sample as the page does', () => {
  const [counted] = file.db.all('SELECT count(*) AS quotes, sum(is_exact) AS exact FROM quote_check');
  expect(page).toContain(`this is ${counted.quotes} and ${counted.exact} in the sample`);
});
