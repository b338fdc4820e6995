import type { Claim } from '../../../../shared/model/thing.ts';
import type { Polarity } from '../../../../shared/vocabulary.ts';
import { tables } from '../../db/tables.ts';
import { endOf, startOf } from '../common/days.ts';
import { markedAs } from '../common/marks.ts';
import { isSourced, standingOf, standingWords, type Standing } from '../common/standing.ts';
import { attributionOf, sentenceOf } from '../common/words.ts';
import type { Context } from './context.ts';
import { stixId } from './ids.ts';
import { domainObject, type StixObject } from './object.ts';
import { confidenceNumber, dateOf, gradesOf, labelledOf } from './parts.ts';
import { claimTypeOf, refOf, refOrNull } from './refs.ts';

/** Relations that STIX has a word for. Any other keeps its own, with hyphens. */
const specified: Readonly<Record<string, string>> = { linked_to: 'related-to', part_of: 'part-of', uses: 'uses', targets: 'targets', impersonates: 'impersonates' };

/** The two ends of a relationship. Who carries out a campaign is what it is attributed to, so that one is turned round. */
function linkOf(relation: string, subject: string, object: string) {
  const isAttribution = relation === 'executes' && object.startsWith('campaign--') && !subject.startsWith('identity--');
  return isAttribution
    ? { relationship_type: 'attributed-to', source_ref: object, target_ref: subject }
    : { relationship_type: specified[relation] ?? relation.replaceAll('_', '-'), source_ref: subject, target_ref: object };
}

/** What a minority view is an opinion on: claims of others on the same. */
function disputedClaims({ db }: Context, { subjectId, relation, objectId, property }: Claim): { id: string; polarity: Polarity }[] {
  const rows = db.all(`SELECT id, polarity FROM claim WHERE subject_id = :subjectId AND relation IS :relation AND object_id IS :objectId AND property IS :property
    AND voice <> 'dissent' ORDER BY id`, { subjectId, relation, objectId, property });
  return rows.map(({ id, polarity }) => ({ id: String(id), polarity: polarity as Polarity }));
}

function stanceOn(own: Polarity, others: readonly Polarity[]): string {
  if (own === 'mixed' || others.some((other) => other === 'mixed') || new Set(others).size > 1) return 'neutral';
  return others[0] === own ? 'agree' : 'disagree';
}

/** The words of a claim that is not asserted, on the things that it is about; nothing between them. */
function noteFields({ db }: Context, claim: Claim, standing: Standing, ends: readonly string[], author: string | null) {
  return {
    abstract: standing === 'asserted' ? null : standingWords[standing], content: sentenceOf(db, claim), authors: author === null ? null : [author],
    object_refs: [...new Set(ends)],
  };
}

function extraOf(context: Context, claim: Claim, standing: Standing, isUnsourced: boolean) {
  const { id, subjectId, relation, objectId, property, value, status, estimativeWords, attributionId, attributionText, note } = claim;
  return {
    case_id: id, kind: 'claim', subject_ref: refOf(context, subjectId), relation, object_ref: refOrNull(context, objectId), property, value, standing, ...gradesOf(claim),
    status, estimative_words: estimativeWords, attribution_ref: refOrNull(context, attributionId), attribution_text: attributionText, date: dateOf(claim),
    unsourced: isUnsourced ? true : null, note,
  } as const;
}

/** A dissent is an opinion on what it speaks against; where the case has nothing like that, on a note of its own words. */
function* dissentFields(context: Context, claim: Claim, ends: readonly string[], author: string | null): Generator<StixObject, Record<string, unknown>> {
  const { db, release } = context;
  const others = disputedClaims(context, claim);
  const said = { explanation: sentenceOf(db, claim), authors: author === null ? null : [author] };
  if (others.length > 0) {
    return { ...said, object_refs: others.map(({ id }) => refOf(context, id)), opinion: stanceOn(claim.polarity, others.map(({ polarity }) => polarity)) };
  }
  const noteId = stixId('note', `words of ${claim.id}`);
  yield domainObject(context, { id: noteId, of: [claim.id], marked: markedAs(release, claim.marking), fields: noteFields(context, claim, 'dissent', ends, author), labelled: { labels: ['casewright:dissent'], references: [] } });
  return { ...said, object_refs: [noteId], opinion: 'agree' };
}

/**
 * Claims. What is asserted between two things is a relationship. What is denied, disputed, considered, planned, alleged or
 * unlikely, or of something that is, is a note on both: no program that reads the bundle draws an edge from it.
 */
export function* claimObjects(context: Context): Generator<StixObject> {
  const { release, db } = context;
  for (const claim of release.rows(tables.claim)) {
    const { id, subjectId, relation, objectId, confidence, earliestDay, latestDay } = claim;
    const standing = standingOf(db, claim);
    const isUnsourced = !isSourced(release, id);
    const ends = [subjectId, ...(objectId === null ? [] : [objectId])].map((end) => refOf(context, end));
    const [subject = '', object = ''] = ends;
    const author = attributionOf(db, claim);
    const type = claimTypeOf(context, claim);
    const fields = type === 'opinion' ? yield* dissentFields(context, claim, ends, author)
      : type === 'note' ? noteFields(context, claim, standing, ends, author)
        : { ...linkOf(relation ?? '', subject, object), description: sentenceOf(db, claim), start_time: startOf(earliestDay), stop_time: endOf(latestDay) };
    yield domainObject(context, {
      id: refOf(context, id), of: [id], marked: markedAs(release, claim.marking), fields, confidence: confidenceNumber(confidence),
      labelled: labelledOf(release, id, [...(isUnsourced ? ['casewright:unsourced'] : []), ...(standing === 'asserted' ? [] : [`casewright:${standing.replaceAll('_', '-')}`])]),
      extra: extraOf(context, claim, standing, isUnsourced),
    });
  }
}
