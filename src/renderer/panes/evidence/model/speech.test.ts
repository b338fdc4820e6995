import { describe, expect, it } from 'vitest';
import { sliceSpan } from '../../../../shared/spans.ts';
import { guessSpeech } from './speech.ts';
import { spanOf, stretchOf } from './testing.ts';

const guess = (text: string, words: string) => {
  const guessed = guessSpeech(stretchOf(text), spanOf(stretchOf(text), words), 'en');
  return [guessed.kind, sliceSpan(text, guessed.span), guessed.outer && sliceSpan(text, guessed.outer)];
};

describe('guessSpeech', () => {
  it('takes words between quotation marks as direct', () => {
    expect(guess('😀 She said “no sign” twice.', 'no sign')).toEqual(['direct', 'no sign', '“no sign”']);
    expect(guess('He wrote "no sign".', 'no sign')).toEqual(['direct', 'no sign', '"no sign"']);
  });

  it('leaves quotation marks at both ends out of the words', () => {
    expect(guess('Il dit «rien» hier.', '«rien»')).toEqual(['direct', 'rien', '«rien»']);
  });

  it('takes a part of what stands between quotation marks as direct', () => {
    expect(guess('It found “no sign of it” then.', 'sign')).toEqual(['direct', 'sign', null]);
  });

  it('takes words beside a verb of saying as reported, with their sentence', () => {
    expect(guess('One. The agency said that it saw nothing. Two.', 'it saw nothing'))
      .toEqual(['reported', 'it saw nothing', 'The agency said that it saw nothing.']);
    expect(guess('According to the report, it ended.', 'it ended')).toEqual(['reported', 'it ended', 'According to the report, it ended.']);
  });

  it('takes all else as a passage', () => {
    expect(guess('The campaign ended in May.', 'ended in May')).toEqual(['passage', 'ended in May', null]);
    expect(guess('He said “yes”. Then it ended.', 'it ended')).toEqual(['passage', 'it ended', null]);
  });
});
