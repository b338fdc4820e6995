import type { Network, TimelineItem } from './contract/panes.ts';
import type { Confidence, Credibility, Likelihood, Marking, Polarity, QuoteKind, Reliability, Voice } from './vocabulary.ts';

/*
 * What a page that stands alone shows of a case: the form of the data in a bundle's `viewer.html`. Places are in code points.
 */

/** The number changes when a page of the one before would go wrong. */
export const caseViewKind = { format: 'casewright-view', formatVersion: 1 } as const;

/** Identifier of the element that holds the data of a page. */
export const caseViewElement = 'case-view';

export interface ViewReport {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly reliability: Reliability;
  readonly author: string | null;
  /** EDTF. */
  readonly date: string | null;
  readonly url: string | null;
  readonly marking: Marking | null;
  readonly mediaType: string;
  readonly importedAt: string;
  readonly originalSha256: string;
  /** Under which its text stands in `texts`. */
  readonly textSha256: string;
  /** Where the page finds the original, relative to itself; null where it did not come along. */
  readonly original: string | null;
  /** Where the page finds the text as a file, the same way. */
  readonly text: string | null;
  readonly note: string | null;
}

export interface ViewQuote {
  readonly id: string;
  readonly reportId: string;
  /** Within its report, from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly page: number;
  readonly kind: QuoteKind;
  readonly voice: Voice;
  readonly polarity: Polarity;
  readonly speaker: string | null;
  readonly via: string | null;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
  readonly credibility: Credibility | null;
  readonly marking: Marking | null;
  readonly note: string | null;
  /** What rests on it. */
  readonly supports: readonly string[];
}

export interface ViewClaim {
  readonly id: string;
  readonly subjectId: string;
  readonly objectId: string | null;
  /** "Iran executes Raid", without what limits it. */
  readonly words: string;
  /** What keeps it from being a plain assertion, such as `denied`, `considered`, `unsourced`; never left out where it is shown. */
  readonly limits: readonly string[];
  readonly attribution: string | null;
  readonly date: string | null;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
  readonly estimativeWords: string | null;
  readonly credibility: Credibility | null;
  readonly marking: Marking | null;
  readonly note: string | null;
}

/** What is known of an actor, operation or event besides what the network says, label and value. */
export interface ViewThing {
  readonly id: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly marking: Marking | null;
}

export interface CaseView {
  readonly format: 'casewright-view';
  readonly formatVersion: 1;
  readonly title: string;
  /** The highest that it holds. */
  readonly marking: Marking | null;
  /** When the case was last changed. */
  readonly changedAt: string;
  /** Which part of the case it is, in words. */
  readonly scope: string;
  readonly reports: readonly ViewReport[];
  /** In the order of reports and of their places there. */
  readonly quotes: readonly ViewQuote[];
  readonly claims: readonly ViewClaim[];
  readonly things: readonly ViewThing[];
  readonly network: Network;
  /** Relations without a direction. */
  readonly symmetricRelations: readonly string[];
  readonly timeline: { readonly items: readonly TimelineItem[]; readonly undated: readonly TimelineItem[] };
  /** By SHA-256; a text that is too long for a page is not here. */
  readonly texts: Readonly<Record<string, string>>;
  /** Where the pages of a text begin. */
  readonly pages: Readonly<Record<string, readonly number[]>>;
}
