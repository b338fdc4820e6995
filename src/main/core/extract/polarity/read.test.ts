import { describe, expect, it } from 'vitest';
import { wordsOf } from '../quotes/words.ts';
import { tokensOf } from '../text/tokens.ts';
import { readPolarity } from './read.ts';

function polarity(text: string) {
  const words = wordsOf(tokensOf(text, 0, text.length));
  return readPolarity(words, { first: 0, end: words.tokens.length });
}

describe('polarity', () => {
  it('asserts', () => {
    for (const text of [
      'The unit paid the group.', 'Attempts were not as strong as before.', 'They threatened people if they did not vote.', 'It had not only paid but also hidden it.', 'He would not act without the approval of the head.',
      'They sent it to states with no clear preference.', 'The group, which did not pay, ran the pages.', 'It spread misleading and unfounded claims about the vote.', 'There is no doubt that the unit paid.',
    ]) expect([text, polarity(text)]).toEqual([text, 'asserts']);
  });

  it('denies', () => {
    for (const text of [
      'There is no evidence that the unit changed a vote.', 'The unit did not pay.', 'The embassy denied that it had paid.', 'The court rejected claims of fraud.', 'The ministry dismissed the allegations.',
      'They considered, but did not begin, the work.', 'It made no attempt to change votes.', 'Neither the unit nor the group paid.', 'The claim is false.', 'No votes were changed.', 'We have no information to suggest that it paid.', 'It never paid.',
      'El ministerio negó que pagara.', 'Das Ministerium bestreitet die Vorwürfe.',
    ]) expect([text, polarity(text)]).toEqual([text, 'denies']);
  });

  it('does both', () => {
    for (const text of [
      'The unit broke into the network but did not change a vote.', 'It values its ties and does not see a gain in either result.', 'The attacks were likely not aimed at the vote, but were used to reach many targets.',
      'Even though the unit tried to break in, it made no attempt to change votes.', 'The unit paid the group. There is no evidence that it paid the party.',
    ]) expect([text, polarity(text)]).toEqual([text, 'mixed']);
  });
});
