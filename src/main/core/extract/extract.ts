import type { Extraction } from '../../../shared/model/extraction.ts';
import { findActors, loadNameResources, type NameResources } from './actors/find.ts';
import { findDates } from './datings/find.ts';
import type { FoundActor, FoundClaim, FoundDate, FoundMarking, FoundOperation, FoundQuote, KnownActor } from './model.ts';
import { findMarkings } from './markings/find.ts';
import { findOperations } from './operations/find.ts';
import { proposalsOf } from './proposals.ts';
import { findQuotes } from './quotes/find.ts';
import { readText } from './text/read.ts';

/** What is known of a text before it is read, and who wants to know how far reading has come. */
export interface ExtractOptions {
  /** EDTF date of publication, for words such as `Tuesday`. */
  readonly published: string | null;
  /** Actors that the case has. */
  readonly known: readonly KnownActor[];
  /** Called with code units read and in all, several times a second; what it throws ends the reading. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Made once for many texts; else loaded for this one. */
  readonly resources?: NameResources;
}

/** All that the recognisers found in one text, counted in UTF-16 units. */
export interface Findings {
  readonly actors: readonly FoundActor[];
  readonly quotes: readonly FoundQuote[];
  readonly operations: readonly FoundOperation[];
  readonly claims: readonly FoundClaim[];
  readonly dates: readonly FoundDate[];
  readonly markings: readonly FoundMarking[];
}

/** How much of the time each step takes, in hundredths, added up. */
const after = { reading: 10, actors: 50, dates: 60, quotes: 80, all: 100 } as const;

/** Reads proposals out of a text: deterministic, offline, in time linear in its length. */
export function extract(text: string, options: ExtractOptions): Extraction {
  return proposalsOf(text, findAll(text, options));
}

/** Runs all recognisers, each on what those before it found. */
export function findAll(text: string, { published, known, onProgress, resources }: ExtractOptions): Findings {
  const report = (hundredths: number) => onProgress?.(Math.floor((text.length * hundredths) / 100), text.length);
  const document = readText(text, { published, known });
  report(after.reading);
  const actors = findActors(document, resources ?? loadNameResources(), (done) => report(after.reading + (after.actors - after.reading) * done));
  report(after.actors);
  const dates = findDates(document);
  report(after.dates);
  const quotes = findQuotes(document, actors);
  report(after.quotes);
  const { operations, claims, passages } = findOperations(document, actors, quotes, dates);
  const findings = { actors, quotes: [...quotes, ...passages], operations, claims, dates, markings: findMarkings(document) };
  report(after.all);
  return findings;
}
