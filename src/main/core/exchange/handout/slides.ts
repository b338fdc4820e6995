import type { RoomTheme } from '../../../../shared/briefing-view.ts';
import type { SceneContent } from '../../../../shared/contract/scenes.ts';
import { networkBasis } from '../../../../shared/contract/questions.ts';
import { colourMeasures, needsMeasures, sizeMeasures, type Measured } from '../../../../drawing/network/looks/node-look.ts';
import { paletteOf, type Palette } from '../../../../drawing/network/palette.ts';
import { slideOf, type Slide } from '../../../../drawing/scene/slide.ts';
import type { ReadableDb, Row } from '../../db/connection.ts';
import { measureAll, sightOf } from '../../network/analysis/answer.ts';
import { readClaimGraph } from '../../network/analysis/claim-graph.ts';
import { dateInWords } from '../dossier/dates.ts';
import type { Release } from '../release/release.ts';
import type { Fonts } from './fonts.ts';

/** A scene with its slide. */
export interface HandOutSlide {
  readonly content: SceneContent;
  readonly slide: Slide;
  /** The colours of the room that it is made for. */
  readonly palette: Palette;
  /** Every report that what it shows rests on. */
  readonly sources: readonly string[];
}

/** Reports by the numbers that the dossier gives them too. */
const sourcesSql = `SELECT numbered.* FROM (SELECT report.id, title, author, source.name AS publisher, date, row_number() OVER (ORDER BY imported_at, report.id) AS number
    FROM report JOIN source ON source.id = source_id) AS numbered
  WHERE numbered.id IN (SELECT report_id FROM quote WHERE id IN (SELECT quote_id FROM standing_evidence WHERE thing_id IN (SELECT value FROM json_each(:ids))) OR id = :quoteId)
  ORDER BY number`;

function sourceLine({ number, title, author, publisher, date }: Row): string {
  const parts = [title, author, publisher, date === null ? 'No date' : dateInWords(String(date))].filter((part) => part !== null && part !== '');
  return `S${String(number)}  ${parts.map(String).join('. ')}`;
}

function sourcesOf(db: ReadableDb, { view }: SceneContent): readonly string[] {
  return db.all(sourcesSql, { ids: JSON.stringify([...view.claimIds, ...view.nodes.map(({ id }) => id)]), quoteId: view.quoteId }).map(sourceLine);
}

function isMeasuring({ view }: SceneContent): boolean {
  return needsMeasures(sizeMeasures.find((each) => each === view.sizeBy) ?? 'claims', colourMeasures.find((each) => each === view.colourBy) ?? 'type');
}

/** The measures that scenes show; null where none of them does. */
export function measuredFor(db: ReadableDb, contents: readonly SceneContent[]): Measured | null {
  return contents.some(isMeasuring) ? measureAll(sightOf(readClaimGraph(db), networkBasis.parse({})), () => undefined) : null;
}

/** Lays scenes out as slides. */
export function slidesOf({ db }: Release, contents: readonly SceneContent[], fonts: Fonts, theme: RoomTheme = 'light'): readonly HandOutSlide[] {
  const symmetricRelations = new Set(db.all('SELECT name FROM relation WHERE is_symmetric').map(({ name }) => String(name)));
  const measured = measuredFor(db, contents);
  return contents.map((content) => {
    const sources = sourcesOf(db, content);
    return { content, sources, palette: paletteOf(theme), slide: slideOf({ content, symmetricRelations, measured, sources, measure: fonts.measure }) };
  });
}
