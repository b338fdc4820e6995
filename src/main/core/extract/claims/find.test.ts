import { describe, expect, it } from 'vitest';
import { evidenceFrom } from '../operations/evidence.ts';
import { clausalsOf } from '../operations/units.ts';
import { actorsIn } from '../testing/actors.ts';
import { readText } from '../text/read.ts';
import { findClaims } from './find.ts';

const cast = {
  Freedonia: 'state', Freedonian: 'state', 'Rufus Firefly': 'person', Trentino: 'person', Chicolini: 'person',
  'Night Owls': 'group', 'Bureau Nine': 'organisation', 'Home Ministry': 'organisation', 'Minister of Fish': 'office', 'Green Review': 'publication',
} as const;

function claimsOf(text: string): string[] {
  const clausals = clausalsOf(readText(text, { published: null, known: [] }), actorsIn(text, cast, { Freedonian: 'Freedonia' }));
  return findClaims(clausals, evidenceFrom([], text)).map(({ subjectKey, relation, objectKey, polarity, status }) =>
    [subjectKey, relation, objectKey, polarity === 'asserts' ? '' : polarity, status ?? ''].join(' ').trim());
}

describe('claims', () => {
  it.each([
    ['Freedonian President Rufus Firefly spoke.', 'Rufus Firefly leads Freedonia'],
    ['President Rufus Firefly of Freedonia spoke.', 'Rufus Firefly leads Freedonia'],
    ['The president of Freedonia, Rufus Firefly, spoke.', 'Rufus Firefly leads Freedonia'],
    ['Rufus Firefly, secretary general of the Night Owls, spoke.', 'Rufus Firefly leads Night Owls'],
    ['Bureau Nine officer Trentino spoke.', 'Trentino works_for Bureau Nine'],
    ['Trentino, a member of the Night Owls, spoke.', 'Trentino member_of Night Owls'],
    ['Trentino was a colonel in Bureau Nine.', 'Trentino works_for Bureau Nine'],
    ['The Minister of Fish Trentino spoke.', 'Trentino holds_office Minister of Fish'],
    ['Trentino repeatedly met with Freedonian lawyer Chicolini.', 'Trentino met_with Chicolini'],
    ['They call Trentino an active Freedonian agent.', 'Trentino agent_of Freedonia'],
    ['Trentino, close to Freedonia, spoke.', 'Trentino close_to Freedonia'],
    ['Night Owls are reportedly linked to Bureau Nine.', 'Night Owls linked_to Bureau Nine  alleged'],
    ['Night Owls are not linked to Bureau Nine.', 'Night Owls linked_to Bureau Nine denies'],
    ['Trentino, a merchant, owns Bureau Nine.', 'Trentino controls Bureau Nine'],
    ['The Home Ministry’s Bureau Nine moved.', 'Bureau Nine part_of Home Ministry'],
    ['Bureau Nine, a unit of the Home Ministry, moved.', 'Bureau Nine part_of Home Ministry'],
    ['The Home Ministry released the Green Review.', 'Home Ministry publishes Green Review'],
  ])('reads "%s"', (text, expected) => {
    expect(claimsOf(text)).toEqual([expected]);
  });

  it.each([
    'Former Freedonian President Rufus Firefly spoke.', 'Freedonian lawmaker Rufus Firefly spoke.', 'Rufus Firefly praised the president of Freedonia.',
    'Trentino and Chicolini spoke at a meeting in Freedonia.', 'Freedonian deputy director Trentino spoke.', 'Trentino spoke of Bureau Nine.',
  ])('makes none of "%s"', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it('puts what several sentences say into one claim', () => {
    expect(claimsOf('Freedonian President Rufus Firefly spoke. Later, President Rufus Firefly of Freedonia left.')).toEqual(['Rufus Firefly leads Freedonia']);
  });
});
