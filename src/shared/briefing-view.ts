import type { NetworkEdge, TimelineItem } from './contract/panes.ts';
import type { NetworkValues } from './contract/questions.ts';
import type { QuoteWithSupport } from './contract/reports.ts';
import type { SceneContent } from './contract/scenes.ts';
import type { Report, Source } from './model/report.ts';
import type { Marking } from './vocabulary.ts';

/*
 * What a page of scenes that stands alone shows: the form of its data. It holds what the scenes show and the quotes behind
 * that, and nothing else of the case.
 */

/** The number changes when a page of the one before would go wrong. */
export const briefingViewKind = { format: 'casewright-briefing', formatVersion: 1 } as const;

/** Identifiers of the elements that hold the data of a page, and its slides for print and for browsers without scripts. */
export const briefingElements = { data: 'briefing-view', slides: 'slides' } as const;

/** What is told of a quote where its words are shown. */
export type ShownQuote = Pick<QuoteWithSupport, 'id' | 'reportId' | 'exact' | 'page' | 'marking' | 'credibility'>;
export type ShownReport = Pick<Report, 'id' | 'title' | 'date' | 'marking' | 'sourceId'>;
export type ShownSource = Pick<Source, 'id' | 'name' | 'reliability'>;

/** A quote with the claims that rest on it, marked as the release counts it. */
export interface BriefingQuote extends ShownQuote {
  readonly supports: readonly NetworkEdge['id'][];
}

/** A room that a briefing can be looked at in. */
export const rooms = ['light', 'dark'] as const;
export type RoomTheme = (typeof rooms)[number];

export interface BriefingView {
  readonly format: 'casewright-briefing';
  readonly formatVersion: 1;
  readonly title: string;
  /** The highest of its scenes; null where nothing is marked. */
  readonly marking: Marking | null;
  /** When the case was last changed. */
  readonly changedAt: string;
  /** How it looks at first. */
  readonly theme: RoomTheme;
  /** Whether speaker notes came along. */
  readonly hasNotes: boolean;
  readonly scenes: readonly SceneContent[];
  /** Relations without a direction. */
  readonly symmetricRelations: readonly string[];
  /** Null where no scene says anything by a measure. */
  readonly measured: NetworkValues | null;
  readonly quotes: readonly BriefingQuote[];
  readonly reports: readonly ShownReport[];
  readonly sources: readonly ShownSource[];
  /** What the scenes show that has a date, or could have one. */
  readonly timeline: { readonly items: readonly TimelineItem[]; readonly undated: readonly TimelineItem[] };
}
