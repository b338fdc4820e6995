import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine, visible, visibleLines } from './escape.ts';
import { tableLines } from './table.ts';

describe('text on a terminal', () => {
  it('shows controls, escapes and bidirectional marks in place of obeying them', () => {
    expect(visible('\u001b]0;pwned\u0007\u009b31m')).toBe('\\u{1b}]0;pwned\\u{7}\\u{9b}31m');
    expect(visible('gpj.\u202eexe\u2066')).toBe('gpj.\\u{202e}exe\\u{2066}');
    expect(visible('one\r\ntwo\tthree\u2028four')).toBe('one\\r\\ntwo\\tthree\\u{2028}four');
    expect(visible('a\u200bb\ufeffc\u{e0041}\ud800')).toBe('a\\u{200b}b\\u{feff}c\\u{e0041}\\u{d800}');
  });

  it('leaves letters of all scripts and joined emoji alone', () => {
    const text = 'Владимир Путин, می\u200cخواهم, 習近平, é, 👩\u200d👩\u200d👧';
    expect(visible(text)).toBe(text);
  });

  it('keeps line ends and tabs of whole texts only', () => {
    expect(visibleLines('one\n\ttwo\u001b[2J')).toBe('one\n\ttwo\\u{1b}[2J');
  });

  it('writes JSON that reads back equal and has nothing to obey in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = jsonLine({ text });
      expect(JSON.parse(line)).toEqual({ text });
      expect(line).not.toMatch(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
    }));
  });
});

describe('a table', () => {
  const columns = [
    { heading: 'NAME', show: ({ name }: { name: string }) => name },
    { heading: 'N', show: ({ count }: { count: number }) => count, isNumber: true },
  ];

  it('aligns wide letters, combined letters and numbers', () => {
    expect(tableLines(columns, [{ name: '習近平', count: 5 }, { name: 'e\u0301t\u00e9', count: 120 }], null)).toEqual([
      'NAME      N',
      '習近平    5',
      'e\u0301t\u00e9     120',
    ]);
  });

  it('cuts long cells for people', () => {
    expect(tableLines(columns, [{ name: 'a very long name', count: 1 }], 8)).toEqual(['NAME      N', 'a very …  1']);
  });
});
