import type { Quote } from '../../../../shared/model/quote.ts';
import { markings, type Marking } from '../../../../shared/vocabulary.ts';
import { tables } from '../../db/tables.ts';
import type { Release } from '../release/release.ts';

/** How something is marked in an export: as it stands, or as what it belongs to. */
export interface Marked {
  readonly marking: Marking | null;
  /** Whether the marking is not its own. */
  readonly isInherited: boolean;
}

const rank = (marking: Marking | null) => (marking === null ? -1 : markings.indexOf(marking));

/** The most closed of some markings. */
export function highest(found: readonly (Marking | null)[]): Marking | null {
  return found.reduce<Marking | null>((most, marking) => (rank(marking) > rank(most) ? marking : most), null);
}

/** The marking of a thing: its own, or else the case's, as releases count it. */
export function markedAs(release: Release, own: Marking | null): Marked {
  return own === null ? { marking: release.head.marking as Marking | null, isInherited: true } : { marking: own, isInherited: false };
}

/** The marking of a quote: no lower than its report's. */
export function quoteMarkedAs(release: Release, { marking, reportId }: Pick<Quote, 'marking' | 'reportId'>): Marked {
  const ofReport = markedAs(release, release.hanging(tables.report, 'id', reportId)[0]?.marking ?? null);
  return rank(marking) >= rank(ofReport.marking) ? { marking, isInherited: false } : { marking: ofReport.marking, isInherited: true };
}

/** The markings that a release bears anywhere, from open to closed. */
export function markingsIn(release: Release): Marking[] {
  const tables = ['report', 'quote', 'actor', 'operation', 'event', 'claim', 'case_info'];
  const found = new Set(release.db.all(tables.map((table) => `SELECT DISTINCT marking FROM ${table} WHERE marking IS NOT NULL`).join(' UNION ')).map(({ marking }) => String(marking)));
  return markings.filter((label) => found.has(label));
}
