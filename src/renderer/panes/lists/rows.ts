import type { Output } from '../../../shared/contract.ts';
import type { ClaimSummary, ThingSummary } from '../../../shared/contract/things.ts';
import { strings } from '../../strings/en.ts';
import { reportStrings } from '../../strings/reports.ts';
import { formatDate } from '../../../shared/edtf-text.ts';
import type { Distinction } from '../../ui/report-names.ts';

/** One row of a list. */
export interface ListRow {
  readonly id: string;
  /** Whose shape stands before it. */
  readonly icon: string;
  readonly name: string;
  /** What else there is to know, in the order of its weight. */
  readonly facts: readonly string[];
  /** Rests on no quote: says so in red. */
  readonly isUnsourced: boolean;
  /** What it is found by besides, though it does not show. */
  readonly alsoFoundBy?: string;
}

/** Rows of a list and how many there are in all. */
export interface ListPage {
  readonly total: number;
  readonly rows: readonly ListRow[];
}

const words = strings.lists;
const kinds = strings.vocabulary;

function countFacts({ quoteCount, claimCount }: { quoteCount: number; claimCount: number }): string[] {
  return [words.claims(claimCount), words.quotes(quoteCount)];
}

function dateFact(date: string | null): string[] {
  return date === null ? [] : [formatDate(date)];
}

export function actorRow({ id, name, type, role, ...counts }: Output<'actor.list'>['actors'][number]): ListRow {
  const facts = [kinds.actorTypes[type], ...(role === null ? [] : [role]), ...countFacts(counts)];
  return { id, icon: type, name, facts, isUnsourced: false };
}

export function operationRow({ id, name, status, date, ...counts }: Output<'operation.list'>['operations'][number]): ListRow {
  return { id, icon: 'operation', name, facts: [kinds.statuses[status], ...dateFact(date), ...countFacts(counts)], isUnsourced: false };
}

export function eventRow({ id, name, status, date }: Output<'event.list'>['events'][number]): ListRow {
  const facts = [...(status === null ? [] : [kinds.statuses[status]]), ...dateFact(date)];
  return { id, icon: 'event', name, facts: facts.length === 0 ? [kinds.kinds.event] : facts, isUnsourced: false };
}

export function claimRow(claim: ClaimSummary): ListRow {
  const { id, polarity, status, quoteCount } = claim;
  const facts = [
    ...(polarity === 'denies' ? [words.denied] : []), ...(status === null ? [] : [kinds.statuses[status]]),
    ...dateFact(claim.date), ...(quoteCount === 0 ? [] : [words.quotes(quoteCount)]),
  ];
  return { id, icon: 'claim', name: claimText(claim), facts, isUnsourced: quoteCount === 0 };
}

/** A claim in words: who, what, whom; or a property with its value. */
export function claimText(claim: Pick<ClaimSummary, 'subjectName' | 'relation' | 'relationLabel' | 'objectName' | 'property' | 'value'>): string {
  const { subjectName, relation, relationLabel, objectName, property, value } = claim;
  return relation === null
    ? `${subjectName}: ${property ?? ''} ${value ?? ''}`.trim()
    : `${subjectName} ${relationLabel ?? relation} ${objectName ?? ''}`.trim();
}

export function summaryRow({ id, kind, name, type }: ThingSummary): ListRow {
  return { id, icon: kind === 'actor' ? type ?? kind : kind, name, facts: type === null ? [kinds.kinds[kind]] : [type], isUnsourced: false };
}

export function reportRow(report: Output<'report.list'>[number], told: Distinction | undefined): ListRow {
  const { id, title, fileName, sourceName, reliability, date, quoteCount } = report;
  return {
    id, icon: 'report', name: title, isUnsourced: false, alsoFoundBy: fileName,
    facts: [
      ...(told?.isSameTitled === true ? [fileName] : []), `${sourceName} (${reliability})`, ...dateFact(date), words.quotes(quoteCount),
      ...(told?.replacedBy ? [told.replacedBy] : []), ...(report.unconfirmed === null ? [] : [reportStrings.unconfirmed]),
    ],
  };
}
