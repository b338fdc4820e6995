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
