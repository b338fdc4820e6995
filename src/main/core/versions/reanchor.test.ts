import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reanchorer, type Verdict } from './reanchor.ts';
import type { Stretch } from './units.ts';

const first = 'The ministry said on Monday that nothing had been decided. ';
const denial = 'He denied it.';
const second = 'A spokesman of the second office was asked about the same papers. ';
const last = ' Nobody else wanted to be quoted about the whole affair that day.';

/** What becomes of the words at the nth place where they stand in the old text, as the new text has them. */
function verdictOn(oldText: string, newText: string, words: string, nth = 0): Verdict {
  let from = oldText.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) from = oldText.indexOf(words, from + 1);
  expect(from).toBeGreaterThanOrEqual(0);
  return reanchorer(oldText, newText).verdictOf({ from, to: from + words.length });
}

describe('re-anchoring', () => {
  const twice = `${first}${denial} ${second}${denial}${last}`;

  it.each<{ what: string; older: string; newer: string; words: string; nth?: number; verdict: Verdict }>([
    { what: 'words whose text is the same up to their end as exact', older: twice, newer: `${first}${denial} New.`, words: denial, verdict: { is: 'exact', at: first.length } },
    { what: 'words at their place in a text corrected elsewhere as exact', older: twice, newer: twice.replace('Monday', 'Friday'), words: 'A spokesman of the second office', verdict: { is: 'exact', at: first.length + denial.length + 1 } },
    { what: 'words behind a new paragraph as moved', older: twice, newer: `Update.\n${twice}`, words: 'asked about the same papers', verdict: { is: 'moved', at: twice.indexOf('asked') + 8 } },
    { what: 'one of two equal sentences by what stands around it', older: twice, newer: `Update.\n${twice}`, words: denial, nth: 1, verdict: { is: 'moved', at: twice.lastIndexOf(denial) + 8 } },
    { what: 'an equal sentence whose own one was deleted as ambiguous', older: twice, newer: `Update. ${first}${denial} ${second}${last}`, words: denial, nth: 1, verdict: { is: 'ambiguous', at: [8 + first.length] } },
    { what: 'one that is left of two, with the end of the other, as ambiguous', older: twice, newer: `Update. ${first}${denial}${last}`, words: denial, nth: 1, verdict: { is: 'ambiguous', at: [8 + first.length] } },
    { what: 'a sentence that was said once and stands twice now as ambiguous', older: `${first}${denial}${last}`, newer: `Update. ${first}${denial} And again: ${first}${denial} ${second}`, words: denial, verdict: { is: 'ambiguous', at: [8 + first.length, 8 + 2 * first.length + denial.length + 12] } },
    { what: 'a long sentence in other surroundings as moved, where it stands once in both', older: `A. ${second}B.`, newer: `C! ${second}D!`, words: second.trim(), verdict: { is: 'moved', at: 3 } },
    { what: 'a long sentence in other surroundings as ambiguous, where the old text has it twice', older: `A. ${second}B. E. ${second}F.`, newer: `C! ${second}D!`, words: second.trim(), nth: 1, verdict: { is: 'ambiguous', at: [3] } },
    { what: 'a long sentence in other surroundings as ambiguous, where the new text has it twice', older: `A. ${second}B.`, newer: `C! ${second}D! E! ${second}F!`, words: second.trim(), verdict: { is: 'ambiguous', at: [3, 3 + second.length + 6] } },
    { what: 'words that are gone as orphan', older: twice, newer: twice.replaceAll(denial, 'He did not deny it.'), words: denial, verdict: { is: 'orphan' } },
    { what: 'a short word in other surroundings as ambiguous', older: 'Iran was behind it, they said.', newer: 'Nobody knows what Iran wanted.', words: 'Iran', verdict: { is: 'ambiguous', at: [18] } },
    { what: 'a word that is only a part of another one as orphan', older: 'It was Iran that did it.', newer: 'It was Iranians that did it.', words: 'Iran', verdict: { is: 'orphan' } },
    { what: 'a letter that has got an accent as orphan', older: 'It was a resume of the day.', newer: 'It was a resume\u0301 of the day.', words: 'resume', verdict: { is: 'orphan' } },
    { what: 'words with another line end as orphan', older: 'It was\na raid.', newer: 'It was\r\na raid.', words: 'was\na raid', verdict: { is: 'orphan' } },
    { what: 'a half of a line end as none of its places', older: 'a\nb', newer: 'a\r\nb', words: '\nb', verdict: { is: 'orphan' } },
  ])('takes $what', ({ older, newer, words, nth, verdict }) => {
    expect(verdictOn(older, newer, words, nth)).toEqual(verdict);
  });

  it('tells none of many equal rows from the next when one is gone', () => {
    const rows = (count: number) => `Answers of the twelve offices asked:\n${'No comment.\n'.repeat(count)}The enquiry was closed thereafter.`;
    const verdicts = [3, 4, 5, 6].map((row) => verdictOn(rows(10), `.${rows(9)}`, 'No comment.\n', row).is);
    expect(new Set(verdicts)).toEqual(new Set(['ambiguous']));
    expect(verdictOn(rows(10), `.${rows(10)}`, 'No comment.\n', 4)).toEqual({ is: 'moved', at: rows(10).indexOf('No comment') + 4 * 12 + 1 });
  });
});

/** Sentences that repeat each other in part, so that the same words stand at several places. */
const sentence = fc.array(fc.constantFrom('he', 'denied', 'it', 'the', 'raid', 'Iran', 'said', 'On Monday,', 'sources', '“no”', 'Café\u0301', '😀'), { minLength: 1, maxLength: 12 })
  .map((words) => `${words.join(' ')}. `);
const text = fc.array(sentence, { minLength: 1, maxLength: 14 });
type Edit = { readonly at: number; readonly remove: number; readonly insert: readonly string[] };
const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(14), remove: fc.nat(3), insert: fc.array(sentence, { maxLength: 2 }) });

const edited = (sentences: readonly string[], edits: readonly Edit[]) => edits.reduce<string[]>((all, { at, remove, insert }) => all.toSpliced(at % (all.length + 1), remove, ...insert), [...sentences]);
const cut = (whole: string, one: number, other: number): Stretch => {
  const [from, to] = [one % whole.length, other % whole.length].toSorted((left, right) => left - right) as [number, number];
  return { from, to: to + 1 };
};

function countOf(whole: string, words: string): number {
  let count = 0;
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) count++;
  return count;
}

/** The longest stretch around words of the old text that stands the same around a place of the new one. */
function agreeing(older: string, newer: string, { from, to }: Stretch, at: number): string {
  let before = 0;
  while (before < from && before < at && older[from - before - 1] === newer[at - before - 1]) before++;
  let after = 0;
  while (to + after < older.length && older[to + after] === newer[at + to - from + after]) after++;
  return older.slice(from - before, to + after);
}

const runs = { numRuns: 3000 };

describe('re-anchoring of any quote in any edited text', () => {
  it('never calls words exact or moved that do not stand there', () => {
    fc.assert(fc.property(text, fc.array(edit, { maxLength: 4 }), fc.nat(), fc.nat(), (sentences, edits, one, other) => {
      const [older, newer] = [sentences.join(''), edited(sentences, edits).join('')];
      const words = cut(older, one, other);
      const verdict = reanchorer(older, newer).verdictOf(words);
      const exact = older.slice(words.from, words.to);
      const at = verdict.is === 'orphan' ? [] : [verdict.at].flat();
      for (const place of at) expect(newer.slice(place, place + exact.length)).toBe(exact);
      if (verdict.is === 'exact') expect(verdict.at).toBe(words.from);
    }), runs);
  });

  it('never guesses: what agrees around words that moved stands once in the old text and once in the new', () => {
    let moved = 0;
    fc.assert(fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (sentences, edits, one, other) => {
      const [older, newer] = [sentences.join(''), edited(sentences, edits).join('')];
      const words = cut(older, one, other);
      const verdict = reanchorer(older, newer).verdictOf(words);
      if (verdict.is !== 'moved') return;
      moved++;
      const stretch = agreeing(older, newer, words, verdict.at);
      expect([countOf(older, stretch), countOf(newer, stretch)]).toEqual([1, 1]);
      expect(stretch.length).toBeGreaterThanOrEqual(32);
    }), runs);
    expect(moved).toBeGreaterThan(300);
  });

  it('calls every quote exact in an unchanged text', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(), (sentences, one, other) => {
      const whole = sentences.join('');
      const words = cut(whole, one, other);
      // A quote never begins or ends within a character.
      fc.pre([words.from, words.to].every((index) => !/\p{M}|[\uDC00-\uDFFF]/u.test(whole.charAt(index))));
      expect(reanchorer(whole, whole).verdictOf(words)).toEqual({ is: 'exact', at: words.from });
    }), runs);
  });
});
