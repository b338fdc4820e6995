import { describe, expect, it } from 'vitest';
import { guessEnds } from './claim-guess.ts';

const [russia, iran, campaign] = [
  { id: 'actor--russia', name: 'Russia' }, { id: 'actor--iran', name: 'Iran' }, { id: 'operation--campaign', name: 'Campaign' },
];

describe('guessEnds', () => {
  it('takes the first actor named and the newest operation', () => {
    expect(guessEnds([russia], [campaign, iran])).toEqual({ subject: russia, object: campaign, relation: 'executes' });
  });

  it('takes two actors named in the words in their order', () => {
    expect(guessEnds([iran, russia], [])).toEqual({ subject: iran, object: russia, relation: 'linked_to' });
  });

  it('falls back on what was made last', () => {
    expect(guessEnds([], [campaign, iran, russia])).toEqual({ subject: iran, object: campaign, relation: 'executes' });
  });

  it('leaves open what it knows nothing of', () => {
    expect(guessEnds([], [])).toEqual({ subject: null, object: null, relation: null });
  });
});
