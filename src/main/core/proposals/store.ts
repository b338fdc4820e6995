import type { Extraction } from '../../../shared/model/extraction.ts';
import type { ActorId, ProposalId, QuoteId, ReportId } from '../../../shared/ids.ts';
import type { ContentOf, Proposal, ProposalContent, ProposalKind } from '../../../shared/model/proposal.ts';
import type { ReadableDb } from '../db/connection.ts';
import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { CommandContext } from '../handler.ts';
import { alteration, insertion, removal, type Change } from '../journal/change.ts';
import { heldContent, type HeldContent } from './case-content.ts';
import { contentsOf, type Draft } from './drafts.ts';
import { fingerprintOf, identityOf, linkOf } from './fingerprint.ts';
import { readProposal, refLabel } from './rows.ts';

/** What a reading of a report changes. */
export interface Reading {
  readonly changes: readonly Change[];
  readonly added: Record<ProposalKind, number>;
  /** Read, but in the case already, or decided by the analyst before. */
  readonly settled: number;
  /** Pending ones of an earlier reading that this one does not find any more. */
  readonly withdrawn: number;
}

/** What an entry of the extraction stands for: something of the case, a proposal, or nothing where it is not wanted. */
type Standing = ActorId | QuoteId | ProposalId | null;

/** Works through an extraction, actors first, so that what speaks of them finds them. */
class Reader {
  readonly #db: ReadableDb;
  readonly #reportId: ReportId;
  readonly #held: HeldContent;
  readonly #context: CommandContext;
  readonly #there: ReadonlyMap<string, Proposal>;
  readonly #links: ReadonlyMap<string, Proposal>;
  readonly #standings = new Map<string, Standing>();
  readonly #names = new Map<string, string>();
  /** Actors of the case that proposed ones would be added to. */
  readonly #known = new Map<string, string>();
  readonly #seen = new Set<string>();
  readonly changes: Change[] = [];
  readonly added: Record<ProposalKind, number> = { actor: 0, quote: 0, operation: 0, claim: 0, dating: 0, marking: 0 };
  settled = 0;

  constructor(db: ReadableDb, reportId: ReportId, context: CommandContext) {
    this.#db = db;
    this.#reportId = reportId;
    this.#context = context;
    this.#held = heldContent(db, reportId);
    const rows = rowsWhere(db, tables.proposal, 'report_id', reportId);
    this.#there = new Map(rows.map((row) => [identityOf(row), row]));
    this.#links = linksOf(rows);
  }

  /** Takes one entry in. `from` is what the extraction says, `reader` who says it. */
  take(draft: Draft, by: Pick<Extraction, 'extractor' | 'version'>): void {
    const content = draft.resolve((key) => this.#standings.get(key) ?? null);
    if (content === null) return this.#settle(draft.key, null);
    const inCase = this.#inCase(content);
    if (inCase !== undefined) return this.#settle(draft.key, inCase);
    const fingerprint = fingerprintOf(content, (ref) => this.#nameOf(ref));
    const identity = identityOf({ kind: content.kind, fingerprint, at: draft.at });
    if (this.#seen.has(identity)) return this.#settle(draft.key, null);
    this.#seen.add(identity);
    // Names change when actors are renamed or become part of another; what was linked stays the same.
    const before = this.#there.get(identity) ?? this.#links.get(linkOf(content, (ref) => this.#known.get(ref) ?? ref) ?? '');
    if (before && before.state !== 'pending') return this.#settle(draft.key, before.state === 'accepted' ? this.#outcome(before) : null);
    if (this.#isUnwanted(fingerprint)) return this.#settle(draft.key, null);
    const row: Proposal = {
      id: before?.id ?? this.#context.newId('proposal'), reportId: this.#reportId, kind: content.kind, at: draft.at, fingerprint,
      content: JSON.stringify(content), extractor: by.extractor, extractorVersion: by.version,
      rule: (content.because[0]?.rule ?? '').slice(0, 200), score: draft.score, state: 'pending', outcomeId: null, revision: before?.revision ?? 0,
    };
    this.#standings.set(draft.key, row.id);
    if (content.kind === 'actor' && content.knownId !== null) this.#known.set(row.id, content.knownId);
    this.#names.set(row.id, 'name' in content ? content.name : 'exact' in content ? content.exact : '');
    if (!before) {
      this.added[content.kind]++;
      this.changes.push(insertion(tables.proposal, row));
    } else if (!hasJudgement(before) && (before.content !== row.content || before.score !== row.score || before.extractorVersion !== row.extractorVersion)) {
      this.changes.push(alteration(tables.proposal, before, row));
    }
  }

  /** Takes back what an earlier reading by the same extractor proposed and this one does not. */
  withdraw(extractor: string): number {
    const stale = [...this.#there].filter(([identity, { state, extractor: by }]) => state === 'pending' && by === extractor && !this.#seen.has(identity));
    this.changes.push(...stale.map(([, row]) => removal(tables.proposal, row)));
    return stale.length;
  }

  #settle(key: string, standing: Standing): void {
    this.settled++;
    this.#standings.set(key, standing);
  }

  #nameOf(ref: string): string {
    return this.#names.get(ref) ?? this.#wordsOf(ref) ?? refLabel(this.#db, ref);
  }

  /** The words of a quote of the case, whole: labels are cut short. */
  #wordsOf(ref: string): string | null {
    const exact = ref.startsWith('quote--') ? this.#db.get('SELECT exact FROM quote WHERE id = :ref', { ref })?.['exact'] : null;
    return typeof exact === 'string' ? exact : null;
  }

  /** What of the case an accepted proposal became, as long as that is still there. */
  #outcome({ outcomeId }: Proposal): Standing {
    const isThere = outcomeId !== null && this.#db.get('SELECT 1 AS found FROM thing WHERE id = :outcomeId', { outcomeId }) !== undefined;
    return isThere ? outcomeId as Standing : null;
  }

  #isUnwanted(fingerprint: string): boolean {
    return this.#db.get("SELECT 1 AS found FROM proposal WHERE fingerprint = :fingerprint AND state = 'never' LIMIT 1", { fingerprint }) !== undefined;
  }

  /** What the case has of a content already; undefined where it brings something new. */
  #inCase(content: ProposalContent): Standing | undefined {
    switch (content.kind) {
      case 'actor': return content.knownId !== null && this.#isAllKnown(content, content.knownId) ? content.knownId : undefined;
      case 'quote': return this.#held.quoteAt(content);
      case 'dating': return this.#held.hasDating(content) ? null : undefined;
      case 'marking': return (content.marking === null ? this.#held.note.includes(content.exact) : this.#held.marking === content.marking) ? null : undefined;
      case 'operation': case 'claim': return undefined;
    }
  }

  #isAllKnown({ mentions, aliases }: ContentOf<'actor'>, actorId: ActorId): boolean {
    return mentions.every((mention) => this.#held.hasMention(actorId, mention)) && aliases.every(({ name }) => this.#held.hasName(actorId, name));
  }
}

/** Decided operations and claims by what they link. */
function linksOf(rows: readonly Proposal[]): ReadonlyMap<string, Proposal> {
  const outcomes = new Map(rows.flatMap(({ id, outcomeId }) => (outcomeId === null ? [] : [[String(id), outcomeId] as const])));
  const decided = rows.filter(({ state, kind }) => state !== 'pending' && (kind === 'operation' || kind === 'claim'));
  return new Map(decided.map((row) => [linkOf(readProposal(row).content, (ref) => outcomes.get(ref) ?? ref) ?? '', row]));
}

/** Whether the analyst told a proposed actor apart from one of the case: another reading must not know better. */
function hasJudgement(row: Proposal): boolean {
  const { content } = readProposal(row);
  return content.kind === 'actor' && content.notSameIds.length > 0;
}

/**
 * What it takes to keep the proposals of one reading. What is in the case, what was decided for this report, and what the
 * analyst never wants to see again in this case is left out.
 */
export function readingOf(db: ReadableDb, reportId: ReportId, text: string, extraction: Extraction, context: CommandContext): Reading {
  const reader = new Reader(db, reportId, context);
  for (const draft of contentsOf(extraction, text)) reader.take(draft, extraction);
  const withdrawn = reader.withdraw(extraction.extractor);
  const { changes, added, settled } = reader;
  const found = settled + Object.values(added).reduce((sum, count) => sum + count, 0);
  return { changes: [...changes, ...recordOf(db, reportId, extraction, found, changes.length > 0, context)], added, settled, withdrawn };
}

/** What keeps that a report was read. Reading it again with the same outcome is nothing new. */
function recordOf(db: ReadableDb, reportId: ReportId, { extractor, version }: Extraction, found: number, isNews: boolean, { now, newId }: CommandContext): Change[] {
  const before = rowsWhere(db, tables.reading, 'report_id', reportId).find((row) => row.extractor === extractor);
  const row = { id: before?.id ?? newId('reading'), reportId, extractor, extractorVersion: version, at: now().toISOString(), found, revision: before?.revision ?? 0 };
  if (before === undefined) return [insertion(tables.reading, row)];
  return isNews || before.extractorVersion !== version || before.found !== found ? [alteration(tables.reading, before, row)] : [];
}
