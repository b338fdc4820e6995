import { describe, expect, it } from 'vitest';
import { nearFinder } from './near.ts';

const told = (count: number) => Array.from({ length: count }, (_, index) => `Paragraph ${index + 1} tells that the consultant met the minister in harbour number ${index + 1} and paid for the campaign.`);

/** The passages that come nearest to some words of one text in another. */
function nearest(older: string, words: string, newer: string): string[] {
  const from = older.indexOf(words);
  expect(from).toBeGreaterThanOrEqual(0);
  const around = { before: older.slice(Math.max(0, from - 400), from), after: older.slice(from + words.length, from + words.length + 400) };
  return nearFinder(newer)(words, around).map((found) => newer.slice(found.from, found.to));
}

describe('the passages nearest to words that are gone', () => {
  it('begin with the one among the same neighbours, though others share more words', () => {
    const older = told(20);
    const reworded = 'Paragraph 3 reports that a consultant saw the minister in harbour number 3, and paid for the campaign.';
    const [words = ''] = older.slice(2, 3);
    expect(nearest(older.join('\n\n'), words, older.with(2, reworded).join('\n\n'))[0]).toBe(reworded);
    const without = 'The third of them has it that a consultant saw the minister at a harbour and paid for the campaign';
    expect(nearest(older.join('\n\n'), words, older.with(2, `${without}.`).join('\n\n'))[0]).toContain('has it that a consultant saw the minister at a harbour and paid for the campaign');
  });

  it('keep the marks at their ends where the words that are gone had some', () => {
    const newer = 'He said: “The minister knew of no raid on the office.” Then he left.';
    const older = (words: string) => `He said: ${words} Then he left.`;
    expect(nearest(older('“The minister knew of the raid on the office.”'), '“The minister knew of the raid on the office.”', newer)[0]).toBe('“The minister knew of no raid on the office.”');
    expect(nearest(older('The minister knew of the raid on the office.'), 'The minister knew of the raid on the office', newer)[0]).toBe('The minister knew of no raid on the office');
  });

  it('hold one that went elsewhere with its words, and nothing where nothing is like them', () => {
    const words = 'The registrar sealed the ledger before the auditors had seen it.';
    const older = ['Opening words of the day.', words, ...told(10)].join('\n\n');
    const newer = [...told(10), 'Then the registrar sealed the ledger before auditors saw it.'].join('\n\n');
    expect(nearest(older, words, newer)[0]).toContain('registrar sealed the ledger before auditors');
    expect(nearest(older, words, 'Nothing of that kind was written.')).toEqual([]);
  });
});
