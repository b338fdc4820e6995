import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extraction } from '../../../shared/model/extraction.ts';
import { loadNameResources } from './actors/find.ts';
import { extract } from './extract.ts';

const resources = loadNameResources();
const read = (text: string) => extract(text, { published: '2021-03-17', known: [], resources });
const of = (piece: string, length = 120_000) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const count = ({ actors, quotes, operations, claims, dates }: ReturnType<typeof read>) => actors.length + quotes.length + operations.length + claims.length + dates.length;

describe('a hostile text', () => {
  // A rule that goes back over what it has read would need hours for these: the test's own time limit ends it.
  it.each([
    ['capitals', of('A')], ['capitals and spaces', of('A ')], ['words in capitals', of('ALPHA ')], ['capitals and dots', of('A.')], ['opening marks', of('“')],
    ['marks of all kinds', of('“”"«»„\'‘’ ')], ['opening brackets', of('(')], ['brackets and capitals', of('(A ')], ['dots', of('.')], ['dots and spaces', of('. ')],
    ['commas', of('A, ')], ['hyphens', of('A-')], ['spaces', of(' ')], ['digits', of('1')], ['years', of('2020 ')], ['years and dashes', of('2020-')], ['months', of('May ')],
    ['one word', of('said ')], ['speech without end', of('he said that ')], ['quotations without end', of('"a said ')], ['names joined', of('Mr Ab and ')], ['titles', of('President ')],
    ['offices of offices', of('the Office of ')], ['aliases', of('also known as X, ')], ['acronyms', of('Long Name (LN) ')], ['marks over letters', of('a\u0301')], ['pairs', of('\u{1F600}')], ['joined by nothing', of('x')],
  ])('of %s is read to its end', (_what, text) => {
    expect(extraction.safeParse(read(text)).success).toBe(true);
  });

  it('of any mixture gives the public form', () => {
    const piece = fc.constantFrom('“', '”', '"', "'", '(', ')', '.', ',', ' ', '\n', '\n\n', 'A', 'Bo', 'said', 'the', 'report', 'Iran', 'Russian', 'denied', 'that', '2020', 'May', '-', '–', '\u0301', '\u{1F600}', '\u202e', 'no evidence', 'U.S.', 'of', 'and', 'operation');
    fc.assert(fc.property(fc.array(piece, { maxLength: 400 }), fc.constantFrom('', ' '), (pieces, between) => {
      expect(extraction.safeParse(read(pieces.join(between))).success).toBe(true);
    }), { numRuns: 60 });
  });
});

describe('a text with nothing to find', () => {
  it.each([
    ['an empty one', ''], ['white space', ' \n\t\n '], ['one word', 'word'], ['Chinese', '这是一份没有任何拉丁字母的报告。它说了很多，但是我们不读它。'.repeat(20)],
    ['Arabic', 'هذا تقرير قصير بلا أي حروف لاتينية. لا نقرأه. '.repeat(20)], ['Russian', 'Это короткий отчёт без латинских букв. '.repeat(20)],
  ])('%s gives no proposals', (_what, text) => {
    expect(count(read(text))).toBe(0);
  });

  it('nothing but noise of a scan gives few', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz,.;:!|/\\~^ilI1|[]{}«»"\' ';
    let seed = 7;
    const noise = Array.from({ length: 20_000 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return letters.charAt(seed % letters.length);
    }).join('');
    expect(count(read(noise))).toBeLessThan(10);
  });
});
