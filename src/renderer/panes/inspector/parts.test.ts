import { describe, expect, it } from 'vitest';
import type { ThingSummary } from '../../../shared/contract/things.ts';
import type { ActorId } from '../../../shared/ids.ts';
import { dateFieldsOf, daysText } from './fields/date.tsx';
import { claimContent, type ClaimDraft } from './forms/claim-draft.ts';
import { claimLine, claimText, standingText } from './parts/claim-text.ts';

const russia = 'actor--00000000-0000-4000-8000-000000000001' as ActorId;
const link = {
  subjectId: russia, subjectName: 'Russia', relation: 'executes', relationLabel: 'executes',
  objectName: 'Campaign', property: null, value: null,
};
const property = { ...link, relation: null, relationLabel: null, objectName: null, property: 'motive', value: 'trade' };

describe('claimText', () => {
  it('leaves out the end from which the claim is seen', () => {
    expect([claimText(link, russia), claimText(link, 'other'), claimText(link, null), claimText(property, russia), claimText(property, null)])
      .toEqual(['executes Campaign', 'Russia executes', 'Russia executes Campaign', 'motive: trade', 'Russia, motive: trade']);
  });
});

describe('how a claim stands', () => {
  it('is told only where it is not plainly asserted', () => {
    expect(standingText({ polarity: 'asserts', status: 'conducted', voice: 'source' })).toBeNull();
    expect(standingText({ polarity: 'denies', status: 'alleged', voice: 'dissent' })).toBe('denies, alleged, dissent');
  });

  it('is drawn as in the network', () => {
    expect(claimLine({ polarity: 'denies', status: 'planned', voice: 'source' })).toBe('denied');
    expect(claimLine({ polarity: 'asserts', status: 'considered', voice: 'analyst' })).toBe('dashed');
    expect(claimLine({ polarity: 'asserts', status: null, voice: 'analyst' })).toBe('analyst');
  });
});

describe('dates', () => {
  it('drop what belongs to a date when the date goes', () => {
    expect(dateFieldsOf({ date: ' ', dateInferred: true, dateBasis: 'Tuesday' })).toEqual({ date: null, dateInferred: false, dateBasis: null });
    expect(dateFieldsOf({ date: ' 2020 ', dateInferred: true, dateBasis: '' })).toEqual({ date: '2020', dateInferred: true, dateBasis: null });
  });

  it('tell their earliest and latest day unless they are one exact day', () => {
    expect([daysText({ earliestDay: 0, latestDay: 0 }), daysText({ earliestDay: 0, latestDay: 30 }), daysText({ earliestDay: 0, latestDay: null }), daysText({ earliestDay: null, latestDay: 0 })])
      .toEqual([null, '1 Jan 1970 to 31 Jan 1970', 'earliest 1 Jan 1970, no end', 'no start, latest 1 Jan 1970']);
  });
});

describe('claimContent', () => {
  const subject: ThingSummary = { id: russia, kind: 'actor', name: 'Russia', type: 'state' };
  const draft: ClaimDraft = { subject, form: 'link', relation: 'executes', object: subject, property: 'left over', value: '' };

  it('is a link or a property, never both', () => {
    expect(claimContent(draft).content).toEqual({ subjectId: russia, relation: 'executes', objectId: russia, property: null, value: null });
    expect(claimContent({ ...draft, form: 'property', value: 'trade' }).content).toEqual({ subjectId: russia, relation: null, objectId: null, property: 'left over', value: 'trade' });
  });

  it('names what is missing', () => {
    expect(claimContent({ ...draft, subject: null, relation: '', object: null })).toEqual({ content: null, missing: ['subject', 'relation', 'object'] });
    expect(claimContent({ ...draft, form: 'property', property: ' ' })).toEqual({ content: null, missing: ['property', 'value'] });
  });
});
