import { describe, expect, it } from 'vitest';
import { codePointLength } from '../../shared/spans.ts';
import { blankActor, blankQuote } from './testing/blank.ts';
import { dispatch } from './dispatch.ts';
import { importText, openTestCase } from './testing/services.ts';

const names = [
  { what: 'markup', name: '<script>alert(1)</script><img src=x onerror=alert(1)>' },
  { what: 'SQL', name: "Robert'); DROP TABLE actor; --" },
  { what: 'right-to-left letters', name: 'حزب الله \u200Fعربي' },
  { what: 'an override of the direction', name: 'invoice\u202Egpj.exe' },
  { what: 'zero-width characters', name: 'I\u200Br\u200Ca\u200Dn\uFEFF' },
  { what: 'a formula', name: '=HYPERLINK("http://x")' },
  { what: 'escape sequences of a terminal', name: '\u001B]0;owned\u0007' },
  { what: 'signs of a search pattern', name: '100%_\\' },
  { what: 'marks on one letter', name: `Z${'\u0301'.repeat(400)}` },
  { what: '10,000 characters', name: 'n'.repeat(10_000) },
  { what: '5,000 emoji', name: '😀'.repeat(5000) },
];

describe('names', () => {
  it.each(names)('of $what are kept as they are, found again and shortened in labels', async ({ name }) => {
    const { run } = await openTestCase();
    const { id } = await run('actor.create', { ...blankActor, name, type: 'group' });
    expect((await run('actor.read', { id })).actor.name).toBe(name);
    const [first] = Array.from(name);
    expect((await run('thing.find', { text: Array.from(name).slice(0, 50).join('') || String(first), limit: 10 })).map(({ id: found }) => found)).toEqual([id]);
    const label = (await run('case.state', {}))?.undoLabel ?? '';
    expect([label.isWellFormed(), codePointLength(label) <= 'add actor '.length + 60]).toEqual([true, true]);
    await run('tag.add', { thingId: id, name: Array.from(name).slice(0, 50).join('') });
    expect((await run('case.check', {})).findings).toEqual([]);
    await run('journal.undo', {});
    await run('journal.undo', {});
    expect((await run('case.state', {}))?.counts.actors).toBe(0);
  });

  it.each([
    { what: 'more than 10,000 characters', name: 'n'.repeat(10_001) }, { what: 'white space', name: ' \u00A0\u3000' },
    { what: 'nothing', name: '' }, { what: 'a NUL', name: 'a\0b' }, { what: 'half a character', name: 'a\uD83D' },
  ])('of $what are refused', async ({ name }) => {
    const { session } = await openTestCase();
    expect(await dispatch(session, 'actor.create', { ...blankActor, name, type: 'group' })).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });
});

describe('spans', () => {
  const text = 'He said: caf\u0065\u0301 👩‍👩‍👧 end';
  const length = codePointLength(text);
  it.each([
    { what: 'behind the text', start: length, end: length + 1, code: 'SPAN_OUT_OF_RANGE' },
    { what: 'over the end of the text', start: 0, end: length + 1, code: 'SPAN_OUT_OF_RANGE' },
    { what: 'of nothing', start: 4, end: 4, code: 'SPAN_EMPTY' },
    { what: 'that end before they start', start: 5, end: 4, code: 'SPAN_EMPTY' },
    { what: 'that start between a letter and its mark', start: 13, end: 15, code: 'SPAN_CUTS_GRAPHEME' },
    { what: 'that end between a letter and its mark', start: 9, end: 13, code: 'SPAN_CUTS_GRAPHEME' },
    { what: 'that end within a joined emoji', start: 15, end: 17, code: 'SPAN_CUTS_GRAPHEME' },
    { what: 'before the text', start: -1, end: 4, code: 'INPUT_INVALID' },
    { what: 'larger than any number that counts', start: 0, end: 2 ** 53, code: 'INPUT_INVALID' },
  ])('$what are refused', async ({ start, end, code }) => {
    const testCase = await openTestCase();
    const reportId = await importText(testCase, text);
    const reply = await dispatch(testCase.session, 'quote.capture', { reportId, start, end, exact: 'x', ...blankQuote, targets: [] });
    expect(reply).toMatchObject({ ok: false, error: { code } });
  });
});
