import { expect, it } from 'vitest';
import { blankQuote, blankReport, blankSource } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { openTestCase } from '../testing/services.ts';

const paragraphs = Array.from({ length: 12 }, (_, index) => `<p>Paragraph ${index + 1} of the article tells what was seen in the harbour that evening, and by whom it was told afterwards.</p>`).join('');
const page = `<!doctype html><html lang="en"><title>Harbour</title><body><nav><ul><li>Start<li>Sport<li>Weather</ul></nav><article><h1>Harbour</h1>${paragraphs}</article><footer>Printed in Vik</footer></body></html>`;

it('makes a version of its own of a page that is read as a whole, and carries its quotes over', async () => {
  const { run } = await openTestCase();
  const source = await run('source.create', { ...blankSource, name: 'Courier' });
  const { id } = await run('report.import', { file: await upload(run, 'page.html', page), sourceId: source.id, title: 'Harbour', ...blankReport, author: 'B. Adler' });
  const { report } = await run('report.read', { id });
  const [found] = await run('report.find', { id, text: 'seen in the harbour', limit: 1 });
  await run('quote.capture', { reportId: id, start: found?.start ?? 0, end: found?.end ?? 0, exact: 'seen in the harbour', ...blankQuote, targets: [] });

  const again = await run('report.readAgain', { id, wholePage: true });
  const whole = (await run('report.read', { id: again.id })).report;
  expect(whole).toMatchObject({ title: 'Harbour', author: 'B. Adler', sourceId: source.id, replacesId: id, originalSha256: report.originalSha256, extractorOptions: '{"wholePage":true}' });
  const { words } = await run('report.words', { reportId: again.id, start: 0, end: whole.textLength });
  expect([words.includes('Weather'), words.includes('Printed in Vik'), (await run('report.words', { reportId: id, start: 0, end: report.textLength })).words.includes('Weather')]).toEqual([true, true, false]);
  expect((await run('report.read', { id })).report).toEqual(report);
  expect((await run('version.plan', { oldId: id, newId: again.id })).quotes).toMatchObject([{ verdict: 'moved' }]);

  await expect(run('report.readAgain', { id, wholePage: true })).rejects.toMatchObject({ code: 'REPORT_DUPLICATE', message: 'page.html, read in this way, is in the case as Harbour. Open that report.' });
  await expect(run('report.readAgain', { id: again.id, wholePage: true })).rejects.toMatchObject({ code: 'REPORT_DUPLICATE', message: expect.stringMatching(/reads the same/) });
  await run('journal.undo', {});
  expect(await run('report.list', {})).toHaveLength(1);
});
