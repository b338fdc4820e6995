import type { Claim } from '../../../../shared/model/thing.ts';
import { tables } from '../../db/tables.ts';
import { markedAs } from '../common/marks.ts';
import { isSourced, standingOf, standingWords } from '../common/standing.ts';
import { attributionOf, labelOf, sentenceOf } from '../common/words.ts';
import type { Release } from '../release/release.ts';
import { claimText } from './claim-body.ts';
import { entity, type Entity } from './entity.ts';
import { daysOf, keywordsOf, proofOf, schemaOf } from './things.ts';

interface Edge {
  readonly schema: string;
  readonly from: string;
  readonly to: string;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
}

const organisations = ['Organization', 'PublicBody', 'Company'];
const legal = ['LegalEntity', 'Person', ...organisations];

/** Relations that the model has an edge for, between the schemata that it takes; every other is an `UnknownLink`. */
const edges: Readonly<Record<string, Edge>> = {
  member_of: { schema: 'Membership', from: 'member', to: 'organization', subjects: legal, objects: organisations },
  works_for: { schema: 'Employment', from: 'employee', to: 'employer', subjects: ['Person'], objects: organisations },
  agent_of: { schema: 'Representation', from: 'agent', to: 'client', subjects: legal, objects: legal },
  executes: { schema: 'ProjectParticipant', from: 'participant', to: 'project', subjects: legal, objects: ['Project'] },
  directs: { schema: 'ProjectParticipant', from: 'participant', to: 'project', subjects: legal, objects: ['Project'] },
  takes_part_in: { schema: 'ProjectParticipant', from: 'participant', to: 'project', subjects: legal, objects: ['Project'] },
};
const unknown = { schema: 'UnknownLink', from: 'subject', to: 'object' };

function edgeOf({ db }: Release, relation: string, subjectId: string, objectId: string): Pick<Edge, 'schema' | 'from' | 'to'> {
  const edge = edges[relation];
  return edge && edge.subjects.includes(schemaOf(db, subjectId)) && edge.objects.includes(schemaOf(db, objectId)) ? edge : unknown;
}

function entityOf(release: Release, claim: Claim): Entity {
  const { db } = release;
  const { id, subjectId, relation, objectId, status, marking, note } = claim;
  const standing = standingOf(db, claim);
  const unsourced = isSourced(release, id) ? null : 'Unsourced: rests on no quote.';
  const description = [unsourced, sentenceOf(db, claim)];
  const author = attributionOf(db, claim);
  const { startDate, endDate, summary } = daysOf(claim);
  const said = [summary, author === null ? null : `By ${author}`];
  const proof = proofOf(release, id);
  if (standing !== 'asserted' || relation === null || objectId === null) {
    const name = standing === 'asserted' ? 'Property' : standingWords[standing];
    return entity(id, 'Note', { name: unsourced === null ? name : `${name}, unsourced`, description, entity: [subjectId, objectId], proof, summary: said, notes: [note, claimText(claim)], keywords: keywordsOf(release, id, markedAs(release, marking)) });
  }
  const { schema, from, to } = edgeOf(release, relation, subjectId, objectId);
  const label = labelOf(db, relation);
  return entity(id, schema, {
    [from]: subjectId, [to]: objectId, role: unsourced === null ? label : `${label} (unsourced)`, status, startDate, endDate, description: [...description, note], summary: said, proof, recordId: id,
  });
}

/** Claims: edges of what is asserted between two things, notes of all else. */
export function* claimEntities(release: Release): Generator<Entity> {
  for (const claim of release.rows(tables.claim)) yield entityOf(release, claim);
}
