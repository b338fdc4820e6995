import { describe, expect, it } from 'vitest';
import { problemOf, startForm, targetsOf, type Draft, type Ground } from './form.ts';

const draft: Draft = {
  reportId: 'report--1', span: { start: 4, end: 8 }, words: 'Iran', kind: 'passage', outer: null, named: [], date: null,
};
const groundOf = (change: Partial<Draft> = {}): Ground => ({ is: 'words', draft: { ...draft, ...change } });
const start = (target: Parameters<typeof startForm>[0], change: Partial<Draft> = {}) => startForm(target, groundOf(change), [], 'en');

describe('startForm', () => {
  it('takes short words as the name and guesses the type', () => {
    const { name, actorType } = start('actor');
    expect([name, actorType]).toEqual(['Iran', 'state']);
  });

  it('does not take a sentence as a name, and puts broken lines together', () => {
    expect(start('actor', { words: 'word '.repeat(30) }).name).toBe('');
    expect(start('actor', { words: 'United\r\n States' }).name).toBe('United States');
  });

  it('takes over how the words are said and the date that stands in them', () => {
    const { remarks, date } = start('event', { kind: 'direct', date: '2020-10' });
    expect([remarks.kind, date]).toEqual(['direct', '2020-10']);
  });

  it('proposes a claim between who is named and what was made last', () => {
    const [russia, campaign] = [{ id: 'actor--1', name: 'Russia' }, { id: 'operation--1', name: 'Campaign' }];
    const form = startForm('claim', groundOf({ named: [russia] }), [campaign], 'en');
    expect([form.subject, form.relation, form.object]).toEqual([russia, 'executes', campaign]);
  });
});

describe('targetsOf', () => {
  it('keeps a mention when the words are the name', () => {
    expect(targetsOf(start('actor'), 'Iran')).toEqual([{ to: 'actor', name: 'Iran', type: 'state', role: null, mentionKind: 'name' }]);
  });

  it('keeps no mention under another name', () => {
    expect(targetsOf({ ...start('actor'), name: 'Islamic Republic of Iran' }, 'Iran')).toEqual([
      { to: 'actor', name: 'Islamic Republic of Iran', type: 'state', role: null, mentionKind: null },
    ]);
  });

  it('gives a claim who said it, likelihood and confidence of its quote', () => {
    const form = start('claim');
    const [target] = targetsOf({
      ...form, subject: { id: 'actor--1', name: 'A' }, object: { id: 'actor--2', name: 'B' }, relation: 'directs', claimStatus: 'alleged',
      remarks: { ...form.remarks, polarity: 'denies', speakerId: 'actor--3', likelihood: 'likely', confidence: 'high' },
    }, 'Iran');
    expect(target).toEqual({
      to: 'claim',
      claim: {
        subjectId: 'actor--1', relation: 'directs', objectId: 'actor--2', property: null, value: null, voice: 'source', polarity: 'denies',
        attributionId: 'actor--3', attributionText: null, status: 'alleged', likelihood: 'likely', confidence: 'high',
        estimativeWords: null, credibility: null, marking: null, note: null, date: null, dateInferred: false, dateBasis: null,
      },
    });
  });

  it('attaches a bare quote to nothing', () => {
    expect(targetsOf(start('quote'), 'Iran')).toEqual([]);
  });
});

describe('problemOf', () => {
  it('asks for what each target needs', () => {
    const nameless = { words: '' };
    expect([
      problemOf(start('quote')), problemOf(start('actor', nameless)), problemOf(start('event')),
      problemOf({ ...start('operation'), operationKind: ' ' }), problemOf(start('claim')), problemOf(start('thing')),
    ]).toEqual([null, 'name', null, 'kind', 'ends', 'existing']);
  });
});
