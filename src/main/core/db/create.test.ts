import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openTestCase } from '../testing/services.ts';
import { CaseFile } from './casefile.ts';

it('leaves a case alone that another program made under the same name meanwhile', async () => {
  const { folder } = await openTestCase();
  const filePath = path.join(folder, 'contested.casefile');
  fs.writeFileSync(filePath, 'made by somebody else');
  expect(() => CaseFile.create(filePath, () => undefined)).toThrow(expect.objectContaining({ code: 'CASE_EXISTS' }));
  expect(fs.readFileSync(filePath, 'utf8')).toBe('made by somebody else');
  expect(() => CaseFile.create(path.join(folder, 'missing', 'new.casefile'), () => undefined)).toThrow(expect.objectContaining({ code: 'CASE_FOLDER_READ_ONLY' }));
});

it('leaves nothing behind when a case can\'t be filled', async () => {
  const { folder } = await openTestCase();
  const filePath = path.join(folder, 'half.casefile');
  expect(() => CaseFile.create(filePath, () => { throw new Error('no rows'); })).toThrow('no rows');
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('half'))).toEqual([]);
});

it('can open a case whose program was killed right after making it', async () => {
  const { folder } = await openTestCase();
  const filePath = path.join(folder, 'new.casefile');
  const made = CaseFile.create(filePath, () => undefined);
  // What a killed program leaves: the file and the log beside it, with nobody at them.
  const left = path.join(folder, 'left.casefile');
  for (const suffix of ['', '-wal']) fs.copyFileSync(filePath + suffix, left + suffix);
  made.close();
  const opened = CaseFile.open(left);
  expect(opened.db.count("SELECT count(*) FROM sqlite_schema WHERE name = 'journal'")).toBe(1);
  opened.close();
});
