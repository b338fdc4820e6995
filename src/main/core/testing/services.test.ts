import { expect, it } from 'vitest';
import { importText, openTestCase } from './services.ts';

it('gives a session with a new case and the same identifiers on every run', async () => {
  const testCase = await openTestCase();
  const reportId = await importText(testCase, 'One line of text.');
  expect(reportId).toBe('report--00000000-0000-7000-8000-000000000002');
  expect((await testCase.run('case.state', {}))?.counts.reports).toBe(1);
});
