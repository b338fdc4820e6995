import type { ReadableDb, Row } from '../../db/connection.ts';
import { claimWordsSql } from '../../things/names.ts';
import { limitsOf, limitsOfStatus, saidIn, saidSql } from '../common/limits.ts';
import type { Release } from '../release/release.ts';
import type { Citations } from './citations.ts';
import { dateInWords } from './dates.ts';
import type { Block, Level, Line } from './model.ts';
import type { DossierPictures } from './pictures.ts';
import { inTime, support, type Statements } from './statements.ts';

/** What pages of things are made of. */
export interface Parts {
  readonly citations: Citations;
  readonly statements: Statements;
  /** Of a thing's heading. */
  readonly level: Level;
  /** Null where none are wanted. */
  readonly pictures: DossierPictures | null;
}

const nothing: Block = { is: 'paragraph', line: [{ text: 'None.' }] };
const joined = (db: ReadableDb, sql: string, id: string) => String(db.get(`SELECT coalesce(group_concat(name, '; '), '') AS names FROM (${sql})`, { id })?.['names'] ?? '');

/** What analysts themselves conclude, and who of them sees it otherwise: in time, each with what it rests on. */
export function judgementBlocks({ all }: Statements): Block[] {
  const judged = all.filter(({ claim: { voice, likelihood, confidence } }) => voice !== 'source' || likelihood !== null || confidence !== null);
  const claims = [...judged.filter(({ claim }) => claim.voice !== 'dissent'), ...judged.filter(({ claim }) => claim.voice === 'dissent')];
  if (claims.length === 0) return [{ is: 'paragraph', line: [{ text: 'The case has no judgement of its own: no claim is the analyst’s, and none is an estimate.' }] }];
  return [{ is: 'list', items: claims.map(({ line }) => line) }];
}

function withClaims({ on }: Statements, id: string): Block[] {
  const lines = on(id);
  return lines.length === 0 ? [] : [{ is: 'list', items: lines }];
}

const facts = (given: readonly (readonly [string, unknown])[]) => given.flatMap(([label, value]) => (value === null || value === '' ? [] : [`${label}: ${String(value)}`])).join('. ');

const picturesOf = ({ pictures }: Parts, id: string, name: string): readonly Block[] => (pictures === null ? [] : [...pictures.networkOf(id, name), ...pictures.timelineOf(id, name)]);

function actorBlocksOf(db: ReadableDb, row: Row, parts: Parts): Block[] {
  const [id, name] = [String(row['id']), String(row['name'])];
  const aliases = joined(db, 'SELECT name FROM alias WHERE actor_id = :id ORDER BY name', id);
  const line = facts([['Type', row['type']], ['Role', row['role']], ['Affiliation', row['affiliation']], ['Also known as', aliases], ['Marking', row['marking']], ['Note', row['note']]]);
  return [{ is: 'heading', level: parts.level, text: name }, { is: 'paragraph', line: [{ text: `${line}.` }] }, ...withClaims(parts.statements, id), ...picturesOf(parts, id, name)];
}

/** A page for each actor with what is claimed of it. */
export function actorBlocks({ db }: Release, parts: Parts): Block[] {
  const rows = db.all('SELECT * FROM actor ORDER BY name, id');
  return rows.length === 0 ? [nothing] : rows.flatMap((row) => actorBlocksOf(db, row, parts));
}

function operationBlocksOf(db: ReadableDb, row: Row, parts: Parts): Block[] {
  const [id, name] = [String(row['id']), String(row['name'])];
  const limits = limitsOfStatus(String(row['status']));
  const techniques = joined(db, "SELECT framework || ' ' || code || ' ' || name AS name FROM technique WHERE operation_id = :id ORDER BY framework, code", id);
  const date = row['date'] === null ? null : dateInWords(String(row['date']));
  const line = facts([['Kind', row['kind']], ['Date', date], ['Aim', row['aim']], ['Scale', row['scale']], ['Basis of the status', row['status_basis']], ['Techniques', techniques], ['Marking', row['marking']], ['Note', row['note']]]);
  return [
    { is: 'heading', level: parts.level, text: name },
    { is: 'paragraph', line: [{ text: limits.length === 0 ? 'Conducted.' : `${limits.join(', ')}.`.replace(/^./, (letter) => letter.toUpperCase()), look: limits.length === 0 ? 'strong' : 'limit' }, { text: ` ${line}.` }, ...support(parts.citations, id)] },
    ...withClaims(parts.statements, id), ...picturesOf(parts, id, name),
  ];
}

/** A page for each operation, its status first. */
export function operationBlocks({ db }: Release, parts: Parts): Block[] {
  const rows = db.all(`SELECT * FROM operation ORDER BY ${inTime}`);
  return rows.length === 0 ? [nothing] : rows.flatMap((row) => operationBlocksOf(db, row, parts));
}

const timed = (kind: string) => `SELECT id, name AS words, 'asserts' AS polarity, 'source' AS voice, status, NULL AS subject_status, NULL AS object_status, 0 AS is_unsourced, date, earliest_day, latest_day FROM ${kind}`;
const timelineSql = `SELECT * FROM (${timed('operation')} UNION ALL ${timed('event')}
  UNION ALL SELECT claim.id, ${claimWordsSql}, ${saidSql}, claim.date, earliest_day, latest_day FROM claim LEFT JOIN relation ON relation.name = claim.relation)
  WHERE date IS NOT NULL ORDER BY ${inTime}`;

/** What has a date, from the first day to the last. */
export function timelineBlocks({ db }: Release, { citations, pictures }: Parts): Block[] {
  const rows = db.all(timelineSql).map((row): readonly Line[] => {
    const limits = limitsOf({ ...saidIn(row), isUnsourced: false });
    return [
      [{ text: dateInWords(String(row['date'])) }],
      [...(limits.length === 0 ? [] : [{ text: `${limits.join(', ')}:`, look: 'limit' as const }, { text: ' ' }]), { text: String(row['words']) }, ...support(citations, String(row['id']))],
    ];
  });
  return rows.length === 0 ? [{ is: 'paragraph', line: [{ text: 'Nothing has a date.' }] }] : [...(pictures?.wholeTimeline() ?? []), { is: 'table', head: ['When', 'What'], rows }];
}
