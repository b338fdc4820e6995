import { describe, expect, it } from 'vitest';
import { wordsOf } from '../quotes/words.ts';
import { tokensOf } from '../text/tokens.ts';
import { confidenceOf, findEstimatives, likelihoodOf } from './find.ts';

function found(text: string) {
  const words = wordsOf(tokensOf(text, 0, text.length));
  return findEstimatives(words, { first: 0, end: words.tokens.length });
}
const listed = (text: string) => found(text).map(({ from, to, class: kind }) => `${text.slice(from, to)}: ${kind}`);

describe('estimative words', () => {
  it('are mapped to the bands of ICD 203', () => {
    const bands: [string, string][] = [
      ['almost no chance', 'almost_no_chance'], ['very unlikely', 'very_unlikely'], ['highly improbable', 'very_unlikely'], ['unlikely', 'unlikely'], ['a roughly even chance', 'roughly_even_chance'],
      ['likely', 'likely'], ['probably', 'likely'], ['very likely', 'very_likely'], ['highly probable', 'very_likely'], ['almost certainly', 'almost_certain'], ['nearly certain', 'almost_certain'],
    ];
    for (const [words, band] of bands) expect([words, likelihoodOf(found(`It is ${words} that the unit did it.`))]).toEqual([words, band]);
  });

  it('have classes', () => {
    expect(listed('We assess with high confidence that the unit probably paid; it may have been more.')).toEqual([
      'We assess: judgement_verb', 'high confidence: confidence', 'probably: probability', 'may have been: modal',
    ]);
    expect(listed('Officials believe there is no evidence that it could work; it allegedly failed.')).toEqual([
      'believe: judgement_verb', 'no evidence: absence_of_evidence', 'could: modal', 'allegedly: hearsay',
    ]);
    expect(listed('The authorities claim to know; the group was assessed to be small.')).toEqual(['claim: reporting_verb', 'assessed: judgement_verb']);
    expect(listed('We have no information to suggest it, and found no clear indication of it.')).toEqual(['no information to suggest: absence_of_evidence', 'no clear indication: absence_of_evidence']);
  });

  it('are known in Spanish, French and German, and with a typo', () => {
    expect(listed('Evaluamos que muy probablemente pagó.')).toEqual(['Evaluamos: judgement_verb', 'muy probablemente: probability']);
    expect(listed('Es hat wahrscheinlich gezahlt.')).toEqual(['wahrscheinlich: probability']);
    expect(likelihoodOf(found('He probablye did.'))).toBe('likely');
  });

  it('are none where the word means something else', () => {
    for (const text of ['It came in May.', 'They could not do it.', 'As soon as possible, it left.', 'The claims were many.', 'In the estimates, it rose.', 'The city believed it.', 'They considered it and left.']) {
      expect([text, listed(text)]).toEqual([text, []]);
    }
  });

  it('say the analytic confidence, unless there are two', () => {
    expect(confidenceOf(found('We have moderate confidence in it.'))).toBe('moderate');
    expect(confidenceOf(found('One agency has high confidence, the other low confidence.'))).toBeNull();
    expect(likelihoodOf(found('It is likely, or even almost certain.'))).toBeNull();
  });
});
