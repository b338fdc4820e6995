import { expect, it } from 'vitest';
import { importText, openTestCase } from '../testing/services.ts';

it('keeps what was told of a text at its import with the report', async () => {
  const testCase = await openTestCase();
  const plain = await importText(testCase, 'A title\n\nNothing odd is in here.');
  const odd = await importText(testCase, 'A title\n\nThe file is called invoice\u202Efdp.exe today.');
  expect((await testCase.run('report.read', { id: plain })).warnings).toEqual([]);
  const told = (await testCase.run('report.read', { id: odd })).warnings;
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/turn|direction|override/i);
  await testCase.run('journal.undo', {});
  await testCase.run('journal.redo', {});
  expect((await testCase.run('report.read', { id: odd })).warnings).toEqual(told);
  expect((await testCase.run('case.check', {})).findings).toEqual([]);
});
