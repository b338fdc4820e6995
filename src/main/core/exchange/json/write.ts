import { tables } from '../../db/tables.ts';
import type { Table } from '../../db/table.ts';
import type { Release } from '../release/release.ts';
import type { Entry, Writer } from '../write/entry.ts';

/** What the file says it is. The number changes when a reader of the one before would go wrong. */
const kind = { format: 'casewright', formatVersion: 1 };

/** The tables of a case that are content, by the name that they have in the file. */
const content = {
  sources: tables.source, reports: tables.report, quotes: tables.quote, estimatives: tables.estimative, mentions: tables.mention, datings: tables.dating,
  actors: tables.actor, aliases: tables.alias, operations: tables.operation, techniques: tables.technique, events: tables.event,
  relations: tables.relation, claims: tables.claim, evidence: tables.evidence, tags: tables.tag, references: tables.reference,
  placements: tables.placement, distinctions: tables.distinction, scenes: tables.scene, readings: tables.reading, foreignObjects: tables.foreignObject, proposals: tables.proposal,
} as const;

interface Graded {
  readonly id?: string;
  readonly reliability?: string;
  readonly credibility?: number | null;
}

/**
 * A row as it goes out. A revision counts the steps that led to a row: two cases that say the same may differ in it. F and 6 say that nobody can
 * tell: they are left open, so that no program takes them for the lowest. A claim that rests on no quote says so.
 */
function outgoing(name: keyof typeof content, row: object, release: Release): object {
  const { revision: _revision, ...rest } = row as { revision?: number } & Graded;
  const isUnsourced = name === 'claims' && release.hanging(tables.evidence, 'thingId', String(rest.id)).length === 0;
  return {
    ...rest, ...(rest.reliability === 'F' ? { reliability: null } : {}), ...(rest.credibility === 6 ? { credibility: null } : {}), ...(isUnsourced ? { unsourced: true } : {}),
  };
}

function* list(name: keyof typeof content, table: Table<never>, release: Release): Generator<string> {
  yield `,\n${JSON.stringify(name)}: [`;
  let separator = '\n';
  for (const row of release.rows(table)) {
    yield separator + JSON.stringify(outgoing(name, row, release));
    separator = ',\n';
  }
  yield separator === '\n' ? ']' : '\n]';
}

function* document(release: Release): Generator<string> {
  const { title, marking, changedAt, journalHash } = release.head;
  const head = { ...kind, title, marking, changedAt, ...(release.isWhole ? { journalHash } : {}), isWhole: release.isWhole };
  yield `{\n${JSON.stringify(head).slice(1, -1)}`;
  for (const [name, table] of Object.entries(content)) yield* list(name as keyof typeof content, table as Table<never>, release);
  yield '\n}\n';
}

/** All of a release as one JSON document, a row a line; without the text and bytes of reports. `docs/exchange.md` has its form. */
export const writeJson: Writer = function* writeJson(release): Generator<Entry> {
  yield { path: 'case.json', chunks: document(release) };
};
