import { expect, it } from 'vitest';
import { choicesOf } from './reading.ts';

it.each([
  { what: 'nothing where nothing was chosen', read: { encoding: 'binary', extractorOptions: null }, choices: {} },
  { what: 'the encoding and all words of a page', read: { encoding: 'utf-8', extractorOptions: '{"wholePage":true,"of":"others"}' }, choices: { encoding: 'utf-8', wholePage: true } },
  { what: 'languages that a person chose', read: { encoding: 'binary', extractorOptions: '{"languages":["fr"]}' }, choices: { languages: ['fr'] } },
  // With a choice, pages in wrong letters would be recognised that were not in the first reading.
  { what: 'no languages where none were chosen', read: { encoding: 'binary', extractorOptions: '{"languages":["en"],"areDefault":true}' }, choices: {} },
])('a report is read again with $what', ({ read, choices }) => {
  expect(choicesOf(read)).toEqual(choices);
});
