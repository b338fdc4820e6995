import type { ReadableDb } from '../../db/connection.ts';
import { limitsOf, limitsOfStatus, saidIn, saidSql, withLimits } from '../common/limits.ts';
import { typeColours } from '../graph/network.ts';
import { derivedUuid } from '../release/ids.ts';
import { oneLine } from '../references/works.ts';
import { claimWordsSql } from '../../things/names.ts';
import { element, escapeXml } from '../xml/escape.ts';

/** The UUID of a thing: the form has no other identifiers. */
export const guidOf = (id: string): string => id.slice(id.indexOf('--') + 2);

/** The note of a thing, which lies apart from it. */
export const noteGuid = (id: string): string => derivedUuid(`qdpx note of ${id}`);

export const noteRef = (id: string, note: unknown): string => (note === null || note === '' ? '' : element('NoteRef', { targetGUID: noteGuid(id) }));

interface Code {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly note: unknown;
  readonly type: string;
}

/** What a query gives for a group of codes: `limited` puts what limits it into the name. */
function* named(db: ReadableDb, sql: string, limits: (row: Record<string, unknown>) => string[], type?: string): Generator<Code> {
  for (const row of db.each(sql)) {
    const description = row['description'];
    yield {
      id: String(row['id']), name: withLimits(String(row['name']), limits(row)), description: description === null || description === undefined ? null : String(description),
      note: row['note'] ?? null, type: type ?? String(row['type']),
    };
  }
}

const ofStatus = (row: Record<string, unknown>) => limitsOfStatus(row['status'] === null ? null : String(row['status']));

/** Groups of codes by what they are, each with its codes in the order of identifiers. */
const groups: readonly (readonly [string, (db: ReadableDb) => Iterable<Code>])[] = [
  ['Actors', (db) => named(db, 'SELECT id, name, type, role AS description, note FROM actor ORDER BY id', () => [])],
  ['Operations', (db) => named(db, 'SELECT id, name, status, aim AS description, note FROM operation ORDER BY id', ofStatus, 'operation')],
  ['Events', (db) => named(db, 'SELECT id, name, status, NULL AS description, note FROM event ORDER BY id', ofStatus, 'event')],
  ['Claims', (db) => named(db, `SELECT claim.id, ${claimWordsSql} AS name, ${saidSql}, NULL AS description, claim.note FROM claim LEFT JOIN relation ON relation.name = claim.relation ORDER BY claim.id`,
    (row) => limitsOf(saidIn(row as Parameters<typeof saidIn>[0])), 'claim')],
];

function codeOf({ id, name, description, note, type }: Code): string {
  const inside = (description === null ? '' : `<Description>${escapeXml(description)}</Description>`) + noteRef(id, note);
  return `${element('Code', { guid: guidOf(id), name: oneLine(name), isCodable: true, color: (typeColours[type] ?? '#666666').toUpperCase() }, inside)}\n`;
}

/** The code system: a group for each kind of thing, which itself codes nothing. Empty where the case has no things. */
export function* codeBook(db: ReadableDb): Generator<string> {
  let isBegun = false;
  for (const [name, codesOf] of groups) {
    let isOpen = false;
    for (const code of codesOf(db)) {
      if (!isBegun) yield '<CodeBook><Codes>\n';
      isBegun = true;
      if (!isOpen) yield `<Code guid="${derivedUuid(`qdpx codes ${name}`)}" name="${name}" isCodable="false">\n`;
      isOpen = true;
      yield codeOf(code);
    }
    if (isOpen) yield '</Code>\n';
  }
  if (isBegun) yield '</Codes></CodeBook>\n';
}

/** Claims between two things as links between their codes; the name says what limits them. */
export function* links(db: ReadableDb): Generator<string> {
  const sql = `SELECT claim.id, subject_id, object_id, relation.label, relation.is_symmetric, ${saidSql} FROM claim JOIN relation ON relation.name = claim.relation ORDER BY claim.id`;
  let isBegun = false;
  for (const row of db.each(sql)) {
    if (!isBegun) yield '<Links>\n';
    isBegun = true;
    yield `${element('Link', {
      guid: derivedUuid(`qdpx link ${String(row['id'])}`), name: withLimits(String(row['label']), limitsOf(saidIn(row))), direction: row['is_symmetric'] === 1 ? 'Associative' : 'OneWay',
      originGUID: guidOf(String(row['subject_id'])), targetGUID: guidOf(String(row['object_id'])),
    })}\n`;
  }
  if (isBegun) yield '</Links>\n';
}
