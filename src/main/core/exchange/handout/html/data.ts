import { briefingViewKind, type BriefingQuote, type BriefingView, type ShownReport, type ShownSource } from '../../../../../shared/briefing-view.ts';
import type { HandOutOptions } from '../../../../../shared/contract/exchange.ts';
import type { TimelineItem } from '../../../../../shared/contract/panes.ts';
import type { SceneContent } from '../../../../../shared/contract/scenes.ts';
import type { ReadableDb, Row } from '../../../db/connection.ts';
import { tables } from '../../../db/tables.ts';
import { timelineHandlers } from '../../../timeline/handlers.ts';
import { highest, quoteMarkedAs } from '../../common/marks.ts';
import type { Release } from '../../release/release.ts';
import { measuredFor } from '../slides.ts';

const noLimit = Number.MAX_SAFE_INTEGER;

/** Quotes that claims rest on, and those that are open in a scene, each once. */
const quoteSql = `SELECT quote.*, told.supports FROM (SELECT quote_id, json_group_array(thing_id ORDER BY thing_id) FILTER (WHERE thing_id IS NOT NULL) AS supports
    FROM (SELECT quote_id, thing_id FROM json_each(:claimIds) AS wanted JOIN standing_evidence ON thing_id = wanted.value
      UNION ALL SELECT value, NULL FROM json_each(:quoteIds)) GROUP BY quote_id) AS told
  JOIN quote ON quote.id = told.quote_id ORDER BY quote.report_id, quote.start, quote.id`;

function quoteOf(release: Release, row: Row): BriefingQuote {
  const { id, reportId, exact, page, marking, credibility } = tables.quote.fromRow(row);
  return { id, reportId, exact, page, marking: quoteMarkedAs(release, { marking, reportId }).marking, credibility, supports: JSON.parse(String(row['supports'])) as BriefingQuote['supports'] };
}

function quotesOf(release: Release, contents: readonly SceneContent[]): readonly BriefingQuote[] {
  const claimIds = [...new Set(contents.flatMap(({ network }) => network.edges.map(({ id }) => id)))];
  const quoteIds = contents.flatMap(({ view }) => (view.quoteId === null ? [] : [view.quoteId]));
  return release.db.all(quoteSql, { claimIds: JSON.stringify(claimIds), quoteIds: JSON.stringify(quoteIds) }).map((row) => quoteOf(release, row));
}

function reportsOf(db: ReadableDb, quotes: readonly BriefingQuote[]): { readonly reports: readonly ShownReport[]; readonly sources: readonly ShownSource[] } {
  const ids = JSON.stringify([...new Set(quotes.map(({ reportId }) => reportId))]);
  const reports = db.all('SELECT * FROM report WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id', { ids }).map(tables.report.fromRow);
  const sourceIds = JSON.stringify([...new Set(reports.map(({ sourceId }) => sourceId))]);
  const sources = db.all('SELECT * FROM source WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id', { ids: sourceIds }).map(tables.source.fromRow);
  return {
    reports: reports.map(({ id, title, date, marking, sourceId }) => ({ id, title, date, marking, sourceId })),
    sources: sources.map(({ id, name, reliability }) => ({ id, name, reliability })),
  };
}

/** Of the timeline what the scenes show, and who takes part in it as far as they show that. */
function timelineOf(db: ReadableDb, contents: readonly SceneContent[], reports: readonly ShownReport[]): BriefingView['timeline'] {
  const shown = new Set<string>(contents.flatMap(({ network: { nodes, edges } }) => [...nodes, ...edges].map(({ id }) => id)));
  const [told, from] = [new Set<string>(reports.map(({ id }) => id)), new Set<string>(reports.map(({ sourceId }) => sourceId))];
  const { items, undated } = timelineHandlers['timeline.read'](db, { limit: noLimit });
  const own = (all: readonly TimelineItem[]) => all.filter(({ id }) => shown.has(id)).map((item): TimelineItem => ({
    ...item, dateBasis: null, actors: item.actors.filter(({ id }) => shown.has(id)), operations: item.operations.filter(({ id }) => shown.has(id)),
    sources: item.sources.filter(({ id }) => from.has(id)), reportIds: item.reportIds.filter((id) => told.has(id)),
  }));
  return { items: own(items), undated: own(undated) };
}

/** A scene without what only the panes of the window read of it, and without what was selected beside it: that may stay back. */
function bare(content: SceneContent): SceneContent {
  const { network: { nodes, edges }, view } = content;
  const shown = new Set<string>([...nodes, ...edges].map(({ id }) => id));
  const totals = { nodes: nodes.length, edges: edges.length, unsourced: edges.filter(({ quoteCount }) => quoteCount === 0).length };
  return { ...content, network: { nodes, edges, totals }, view: { ...view, panes: {}, fadedIds: view.fadedIds.filter((id) => shown.has(id)), selectedIds: view.selectedIds.filter((id) => shown.has(id) || id === view.quoteId) } };
}

/** Measures of what the scenes show, as they are in all of the release. */
function measuresOf(db: ReadableDb, contents: readonly SceneContent[]): BriefingView['measured'] {
  const all = measuredFor(db, contents);
  if (all === null) return null;
  const shown = new Set<string>(contents.flatMap(({ network }) => network.nodes.map(({ id }) => id)));
  const own = <T>(values: readonly T[]): T[] => values.filter((_, at) => shown.has(all.ids[at] ?? ''));
  return {
    ids: own(all.ids), community: own(all.community), degree: own(all.degree), betweenness: own(all.betweenness), closeness: own(all.closeness), pagerank: own(all.pagerank), sampled: all.sampled,
  };
}

/** What a page of scenes shows. */
export function briefingView(release: Release, contents: readonly SceneContent[], { theme }: Pick<HandOutOptions, 'theme'>): BriefingView {
  const { db, head, options } = release;
  const quotes = quotesOf(release, contents);
  const { reports, sources } = reportsOf(db, quotes);
  return {
    ...briefingViewKind, title: head.title, marking: highest(contents.map(({ scene }) => scene.marking)), changedAt: head.changedAt, theme, hasNotes: options.withNotes,
    scenes: contents.map(bare), symmetricRelations: db.all('SELECT name FROM relation WHERE is_symmetric ORDER BY name').map(({ name }) => String(name)),
    measured: measuresOf(db, contents), quotes, reports, sources, timeline: timelineOf(db, contents, reports),
  };
}
