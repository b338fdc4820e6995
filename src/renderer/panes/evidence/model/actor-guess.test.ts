import { describe, expect, it } from 'vitest';
import { guessActorType } from './actor-guess.ts';

describe('guessActorType', () => {
  it('knows the names of states', () => {
    expect(['Iran', 'the United States', 'RUSSIA'].map((name) => guessActorType(name, 'en'))).toEqual(['state', 'state', 'state']);
  });

  it('takes two or more capitalised words as a person', () => {
    expect(['Ada Lovelace', 'Élise van der Meer'].map((name) => guessActorType(name, 'en'))).toEqual(['person', 'person']);
  });

  it('takes acronyms, bodies and all else as organisations', () => {
    expect(['GRU', 'Internet Research Agency', 'hackers'].map((name) => guessActorType(name, 'en')))
      .toEqual(['organisation', 'organisation', 'organisation']);
  });
});
