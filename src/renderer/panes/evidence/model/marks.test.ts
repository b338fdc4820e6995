import { describe, expect, it } from 'vitest';
import { layersOf, segmentsOf, type Segment } from './marks.ts';
import { layers, quoteMark, spanOf, stretchesOf, stretchOf } from './testing.ts';

/** Each piece as its words and the numbers of the quotes over it, the longest first. */
const outline = (segments: readonly Segment[]) => segments.map(({ text, quotes }) => [text, ...quotes.map(({ number }) => number)]);
const joined = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');

describe('segmentsOf', () => {
  it('gives a text without marks as one piece', () => {
    const stretch = stretchOf('Nothing was seen.', 12);
    expect(segmentsOf(stretch, layers({}))).toEqual([
      { start: 12, end: 29, text: 'Nothing was seen.', quotes: [], closing: [], estimative: null, actorId: null, date: null, broken: null, glyph: null },
    ]);
  });

  it('sets apart the hyphen and the line end that break a word, and no others', () => {
    const segments = segmentsOf(stretchOf('The min-\r\nistry of co-\nops -\nand well-known\n7', 3), layers({}));
    expect(segments.filter(({ broken }) => broken !== null).map(({ text, start, broken }) => [text, start, broken])).toEqual([
      ['-', 10, 'hyphen'], ['\r\n', 11, 'line-end'], ['-', 24, 'hyphen'], ['\n', 25, 'line-end'],
    ]);
    expect(joined(segments)).toBe('The min-\r\nistry of co-\nops -\nand well-known\n7');
  });

  it('gives nothing for an empty text', () => {
    expect(segmentsOf(stretchOf(''), layers({}))).toEqual([]);
  });

  it('counts characters beyond the first plane once', () => {
    const stretch = stretchOf('😀😀 seen by 👩‍👩‍👧 twice', 5);
    const span = spanOf(stretch, '👩‍👩‍👧');
    const segments = segmentsOf(stretch, layers({ quotes: [quoteMark(1, span)] }));
    expect(outline(segments)).toEqual([['😀😀 seen by '], ['👩‍👩‍👧', 1], [' twice']]);
    expect(segments.map(({ start, end }) => [start, end])).toEqual([[5, 16], [16, 21], [21, 27]]);
  });

  it('keeps combining marks, CRLF, no-break spaces and soft hyphens where they are', () => {
    const text = 'Cafe\u0301\r\nat\u00a0nine, an in\u00adfluence';
    const stretch = stretchOf(text);
    const span = spanOf(stretch, 'at\u00a0nine');
    const segments = segmentsOf(stretch, layers({ quotes: [quoteMark(1, span)] }));
    expect(joined(segments)).toBe(text);
    expect(outline(segments)).toEqual([['Cafe\u0301\r\n'], ['at\u00a0nine', 1], [', an in'], ['\u00ad'], ['fluence']]);
    expect(segments.map(({ glyph }) => glyph)).toEqual([null, null, null, 'SHY', null]);
  });

  it('lists overlapping quotes over the words that they share', () => {
    const stretch = stretchOf('one two three four');
    const quotes = [quoteMark(1, spanOf(stretch, 'one two three')), quoteMark(2, spanOf(stretch, 'two three four'))];
    expect(outline(segmentsOf(stretch, layers({ quotes })))).toEqual([['one ', 1], ['two three', 2, 1], [' four', 2]]);
  });

  it('puts a quote inside another one on top of it', () => {
    const stretch = stretchOf('one two three four');
    const quotes = [quoteMark(2, spanOf(stretch, 'two')), quoteMark(1, spanOf(stretch, 'one two three'))];
    expect(outline(segmentsOf(stretch, layers({ quotes })))).toEqual([['one ', 1], ['two', 1, 2], [' three', 1], [' four']]);
  });

  it('lists two quotes of the same words both, in order of their numbers', () => {
    const stretch = stretchOf('one two');
    const span = spanOf(stretch, 'two');
    const [, piece] = segmentsOf(stretch, layers({ quotes: [quoteMark(2, span), quoteMark(1, span)] }));
    expect(piece?.quotes.map(({ number }) => number)).toEqual([1, 2]);
    expect(piece?.closing.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('shows the number of a quote across passages only where its last words are', () => {
    const [first, second] = stretchesOf(['It began here', 'and it ended there']);
    if (!first || !second) throw new Error('two passages expected');
    const quotes = [quoteMark(1, { start: spanOf(first, 'here').start, end: spanOf(second, 'and it').end })];
    const [before, here] = segmentsOf(first, layers({ quotes }));
    const [there, after] = segmentsOf(second, layers({ quotes }));
    expect([before, here, there, after].map((piece) => [piece?.text, piece?.quotes.length, piece?.closing.length])).toEqual([
      ['It began ', 0, 0], ['here', 1, 0], ['and it', 1, 1], [' ended there', 0, 0],
    ]);
  });

  it('leaves out marks of other passages', () => {
    const [first, second] = stretchesOf(['one', 'two']);
    if (!first || !second) throw new Error('two passages expected');
    expect(outline(segmentsOf(first, layers({ quotes: [quoteMark(1, second)] })))).toEqual([['one']]);
  });

  it('names the actor, the date and the estimative wording, the shortest where they overlap', () => {
    const stretch = stretchOf('the Russian state probably in October');
    const segments = segmentsOf(stretch, layers({
      mentions: [
        { id: 'mention--1', actorId: 'actor--state', ...spanOf(stretch, 'the Russian state') },
        { id: 'mention--2', actorId: 'actor--russia', ...spanOf(stretch, 'Russian') },
      ] as never,
      estimatives: [{ id: 'estimative--1', class: 'probability', likelihood: 'likely', ...spanOf(stretch, 'probably') }],
      datings: [{ id: 'dating--1', date: '2020-10', ...spanOf(stretch, 'October') }] as never,
    }));
    expect(segments.map(({ text, actorId, date, estimative }) => [text, actorId, estimative?.likelihood ?? null, date])).toEqual([
      ['the ', 'actor--state', null, null], ['Russian', 'actor--russia', null, null], [' state', 'actor--state', null, null],
      [' ', null, null, null], ['probably', null, 'likely', null], [' in ', null, null, null], ['October', null, null, '2020-10'],
    ]);
  });

  it('joins to the text and counts it whole, whatever the spans', () => {
    const text = '😀e\u0301\u202eab\u200b👩‍👩‍👧\u00ad\u00a0z';
    const stretch = stretchOf(text, 1000);
    for (let start = 1000; start < stretch.end; start++) {
      for (let end = start + 1; end <= stretch.end; end++) {
        const segments = segmentsOf(stretch, layers({ quotes: [quoteMark(1, { start, end })] }));
        expect(joined(segments)).toBe(text);
        expect([segments[0]?.start, segments.at(-1)?.end]).toEqual([1000, stretch.end]);
        const quoted = segments.filter(({ quotes }) => quotes.length > 0);
        expect([quoted[0]?.start, quoted.at(-1)?.end]).toEqual([start, end]);
      }
    }
  });
});

describe('layersOf', () => {
  const base = { id: 'quote--1', number: 1, start: 0, end: 1, polarity: 'denies', estimatives: [] };
  const toneWith = (supports: readonly { thingId: string; type: string }[]) =>
    layersOf([{ ...base, supports }] as never, [], []).quotes[0]?.tone;

  it('colours a quote by what says most: a claim, then an operation, an event, an actor of a type', () => {
    const actor = { thingId: 'actor--1', type: 'state' };
    const operation = { thingId: 'operation--1', type: 'operation' };
    expect([
      toneWith([]), toneWith([actor]), toneWith([actor, { thingId: 'event--1', type: 'event' }]), toneWith([actor, operation]),
      toneWith([operation, { thingId: 'claim--1', type: 'claim' }]),
    ]).toEqual(['unattached', 'state', 'event', 'operation', 'claim']);
  });

  it('knows a denial', () => {
    expect(layersOf([{ ...base, supports: [] }] as never, [], []).quotes[0]?.isDenied).toBe(true);
  });
});
