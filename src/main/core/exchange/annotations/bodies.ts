import { likelihoodBands, type Likelihood } from '../../../../shared/vocabulary.ts';
import type { ReadableDb, Row } from '../../db/connection.ts';
import { urnOf } from './model.ts';

type Purpose = 'assessing' | 'commenting' | 'describing' | 'tagging';

const text = (purpose: Purpose, value: string, id?: string) => ({ ...(id === undefined ? {} : { id }), type: 'TextualBody', purpose, format: 'text/plain', value });
const said = (row: Row, column: string) => (row[column] === null || row[column] === undefined ? null : String(row[column]));
const inTerms = (likelihood: string | null) => (likelihood === null ? null : likelihoodBands[likelihood as Likelihood].term);
/** F and 6 mean that nobody can tell: they are left out, never taken for the lowest. */
const graded = (grade: string | null, unknown: string, of: string) => (grade === null || grade === unknown ? null : `${of} ${grade}`);
const listed = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('; ');

/** Whose words they are, whether they assert or deny, and how far they go. */
function remarksOn(row: Row): object {
  const speaker = said(row, 'speaker');
  const via = said(row, 'via');
  return text('assessing', listed([
    `${String(row['kind'])} words`, `voice ${String(row['voice'])}`, String(row['polarity']), speaker && `said by ${speaker}`, via && `by way of ${via}`,
    inTerms(said(row, 'likelihood')), said(row, 'confidence') && `confidence ${String(row['confidence'])}`,
    graded(said(row, 'reliability'), 'F', 'source reliability'), graded(said(row, 'credibility'), '6', 'information credibility'),
  ]));
}

/** A claim in words, with all that keeps it from being a plain assertion. */
function claimBody(row: Row): object {
  const attribution = said(row, 'attributed_to');
  const limits = listed([
    row['polarity'] === 'asserts' ? null : String(row['polarity']), said(row, 'status')?.replaceAll('_', ' ') ?? null, attribution && `according to ${attribution}`,
    row['voice'] === 'source' ? null : `voice ${String(row['voice'])}`, inTerms(said(row, 'likelihood')),
    said(row, 'confidence') && `confidence ${String(row['confidence'])}`, said(row, 'date'),
  ]);
  const words = `${String(row['subject'])} ${String(row['relation'])} ${String(row['object'])}`;
  return text('describing', limits === '' ? words : `${words} (${limits})`, urnOf(String(row['claim_id'])));
}

const nameBody = (row: Row) => ({ type: 'SpecificResource', purpose: 'identifying', source: { id: urnOf(String(row['id'])), label: String(row['name']) } });

/** Each thing that rests on a quote, once. */
const resting = '(SELECT DISTINCT quote_id, thing_id FROM evidence) AS resting';

/**
 * Gives all that is said of one quote: remarks, marking, claims and things that rest on it, tags, and its note where that goes out. What belongs to all
 * quotes is read at once: to ask for that of each takes several times as long.
 */
export function bodiesIn(db: ReadableDb): (quote: Row) => object[] {
  const byQuote = (sql: string) => {
    const rows = Map.groupBy(db.all(sql), (row) => String(row['quote_id']));
    return (quoteId: string) => rows.get(quoteId) ?? [];
  };
  const claimsOn = byQuote(`SELECT quote_id, claim_id, subject, relation, object, voice, polarity, status, likelihood, confidence, date, attributed_to
    FROM ${resting} JOIN claim_in_words ON claim_id = thing_id ORDER BY claim_id`);
  const thingsOn = byQuote(`SELECT quote_id, id, name FROM ${resting} JOIN thing_name ON id = thing_id ORDER BY id`);
  const tagsOf = byQuote("SELECT thing_id AS quote_id, name FROM tag WHERE thing_id LIKE 'quote--%' ORDER BY name");
  return (quote) => {
    const quoteId = String(quote['id']);
    const marking = said(quote, 'marking');
    const note = said(quote, 'note');
    return [
      remarksOn(quote), ...(marking === null ? [] : [text('tagging', marking)]), ...claimsOn(quoteId).map(claimBody), ...thingsOn(quoteId).map(nameBody),
      ...tagsOf(quoteId).map(({ name }) => text('tagging', String(name))), ...(note === null ? [] : [text('commenting', note)]),
    ];
  };
}
