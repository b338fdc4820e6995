import { z } from 'zod';
import { reportId, savedSearchId, thingId } from '../ids.ts';
import { nameText } from '../model/fields.ts';
import { savedSearch } from '../model/search.ts';
import { span } from '../model/extraction.ts';
import { action, command, query } from './verb.ts';

const nothing = z.strictObject({});

/** What is found, in the order in which it is shown where no name is what was typed. `note` is the note on a thing, `passage` a stretch of a report's text. */
export const searchGroups = ['actor', 'operation', 'event', 'claim', 'quote', 'note', 'report', 'source', 'passage'] as const;

/** A query may be longer than the parser takes, so that it can say what is wrong with it. */
const queryText = z.string().max(100_000);

/** A piece of text and where in it the words stand that were looked for: spans in code points of `text`. */
const markedText = z.object({ text: z.string(), marks: z.array(span) });

const hit = z.object({
  group: z.enum(searchGroups),
  /** What to select: the thing itself, the thing that a note is on, or the report of a passage. */
  id: thingId,
  /** Name, title, exact words or claim in words. */
  title: markedText,
  /** Where the words stand in what is not the title; null when they stand in the title alone. */
  snippet: markedText.nullable(),
  /** Type of an actor, kind of an operation and so on; null where there is none. */
  type: z.string().nullable(),
  date: z.string().nullable(),
  /** The report that a quote or passage is of. */
  report: z.object({ id: reportId, title: z.string(), page: z.int() }).nullable(),
  /** Where the words stand in the report's text, in code points; empty for what is no passage. */
  spans: z.array(span),
});

const group = z.object({
  group: z.enum(searchGroups),
  /** All there are, shown or not. */
  total: z.int(),
  /** How many of them were compared with each other; the best of these come first. */
  ranked: z.int(),
  hits: z.array(hit),
});

const suggestion = z.object({
  /** What to put in place of the characters from `from` to `to`, in UTF-16 units of the query. */
  insert: z.string(), from: z.int(), to: z.int(),
  label: z.string(),
  /** What it does, or how many it fits; null when the label says it all. */
  detail: z.string().nullable(),
});

export const searchVerbs = {
  /** Everything that fits a query, see docs/search.md, in groups, the best first. */
  'search.run': query(
    z.strictObject({
      query: queryText,
      /** The last word may go on: it also finds longer words. */
      isTyping: z.boolean().default(false),
      /** One group alone; all when left out. */
      group: z.enum(searchGroups).optional(),
      offset: z.int().nonnegative().default(0),
      /** Hits of each group. */
      limit: z.int().min(1).max(500),
    }),
    z.object({
      groups: z.array(group),
      total: z.int(),
      /** What was made of a query that is not whole, in words. */
      notes: z.array(z.string()),
      /** A query that finds something, where this one holds a word that stands nowhere. */
      instead: z.string().nullable(),
    }),
  ),
  /** What may be typed at a place of a query: filters, and the values of one. `at` is in UTF-16 units. */
  'search.suggest': query(
    z.strictObject({ query: queryText, at: z.int().nonnegative(), limit: z.int().min(1).max(50) }), z.array(suggestion),
  ),
  /** Makes the index anew. It is derived from the case, so this is no change of it. */
  'search.rebuild': action(
    z.strictObject({ jobId: z.string().max(100).optional() }), z.object({ things: z.int(), passages: z.int(), words: z.int() }),
  ),
  'search.save': command(z.strictObject({ name: nameText, query: queryText.min(1) }), z.object({ id: savedSearchId })),
  'search.list': query(nothing, z.array(savedSearch)),
  'search.remove': command(z.strictObject({ id: savedSearchId }), nothing),
} as const;

export type SearchGroup = (typeof searchGroups)[number];
export type SearchHit = z.infer<typeof hit>;
export type SearchResult = z.infer<(typeof searchVerbs)['search.run']['output']>;
export type SearchSuggestion = z.infer<typeof suggestion>;
export type MarkedText = z.infer<typeof markedText>;
