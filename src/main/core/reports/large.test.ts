import { describe, expect, it } from 'vitest';
import { blankQuote } from '../testing/blank.ts';
import { importText, openTestCase } from '../testing/services.ts';

const megabyte = 1024 * 1024;

describe('large reports', () => {
  it('of 50 MB are imported, read in passages, searched and quoted', async () => {
    const testCase = await openTestCase();
    const { run } = testCase;
    const line = `${'A paragraph of a very long report with an emoji 😀 in it. '.repeat(40)}\n\n`;
    const text = line.repeat(Math.ceil((50 * megabyte) / Buffer.byteLength(line)));
    const reportId = await importText(testCase, `${text}The very last words.`);
    const { report, passageCount } = await run('report.read', { id: reportId });
    expect(report.originalBytes).toBeGreaterThan(50 * megabyte);
    const [last] = await run('report.passages', { id: reportId, from: passageCount - 1, limit: 200 });
    expect(last?.text).toBe('The very last words.');
    const { start = 0, end = 0 } = last ?? {};
    expect(await run('report.find', { id: reportId, text: 'the VERY last', limit: 5 })).toEqual([{ start, end: start + 13 }]);
    expect(await run('report.passageAt', { id: reportId, at: start })).toEqual({ ordinal: passageCount - 1 });
    const { id } = await run('quote.capture', { reportId, start, end, exact: 'The very last words.', ...blankQuote, targets: [] });
    expect(await run('quote.read', { id })).toMatchObject({ prefix: 'report with an emoji 😀 in it. \n\n', suffix: '', page: 1 });
    expect((await run('case.check', {})).findings).toEqual([]);
  }, 120_000);

  it('of one line of 5 MB come in pieces that can be shown, and their words can be quoted over a cut', async () => {
    const testCase = await openTestCase();
    const { run } = testCase;
    const reportId = await importText(testCase, `${'word😀'.repeat(5 * megabyte / 8)}`);
    const pieces = await run('report.passages', { id: reportId, from: 0, limit: 200 });
    expect(pieces.map(({ kind }) => kind).slice(0, 3)).toEqual(['paragraph', 'continuation', 'continuation']);
    expect(pieces.every(({ text }) => text.length <= 4000 && text.isWellFormed())).toBe(true);
    const cut = pieces[0]?.end ?? 0;
    const { words } = await run('report.words', { reportId, start: cut - 5, end: cut + 5 });
    const { id } = await run('quote.capture', { reportId, start: cut - 5, end: cut + 5, exact: words, ...blankQuote, targets: [] });
    expect((await run('quote.inSpan', { reportId, start: cut, end: cut + 1, limit: 5 })).map((quote) => quote.id)).toEqual([id]);
  });
});
