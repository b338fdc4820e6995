import { expect, it } from 'vitest';
import { expectedChoice } from './combobox-choice.ts';

const choose = (typed: string, found: readonly string[], more: { canCreate?: boolean; highlighted?: string } = {}) =>
  expectedChoice(typed, { found, canCreate: more.canCreate ?? false, highlighted: more.highlighted ?? null });

it('takes what is called exactly so, wherever it stands in the list', () => {
  expect([choose('nordland', ['Nordland police', 'Nordland']), choose(' Zürich', ['Zurich'], { canCreate: true })]).toEqual([1, 0]);
  expect(choose('Adler', ['Adler', 'Adler'])).toBeNull();
});

it('makes something new of a text that nothing is like', () => {
  expect([choose('Adler', [], { canCreate: true }), choose('  ', [], { canCreate: true }), choose('Adler', [])]).toEqual(['new', null, null]);
});

it('takes what was highlighted on screen and still comes first', () => {
  expect(choose('nor', ['Nordland', 'Nordmark'], { highlighted: 'Nordland' })).toBe(0);
  expect(choose('nord', ['Nordmark', 'Nordland'], { highlighted: 'Nordland' })).toBeNull();
});

it('takes the only one that begins so, where the text could not be the name of something new', () => {
  expect([choose('berth', ['Bertha Adler']), choose('adl', ['Bertha Adler']), choose('adl', ['Bertha Adler'], { canCreate: true }), choose('dler', ['Bertha Adler'])]).toEqual([0, 0, null, null]);
});

it('takes none of several', () => {
  expect([choose('no', ['Nordland', 'Nordmark']), choose('', ['Nordland'])]).toEqual([null, null]);
});
