import { markingsIn } from '../common/marks.ts';
import type { Release } from '../release/release.ts';
import type { Entry, Writer } from '../write/entry.ts';
import { actorObjects } from './actors.ts';
import { claimObjects } from './claims.ts';
import { contextOf } from './context.ts';
import { fileObjects, textObjects } from './documents.ts';
import { foreignObjects } from './foreign.ts';
import { caseObject, definitionObjects } from './frame.ts';
import { stixId } from './ids.ts';
import { markingDefinition } from './markings.ts';
import type { StixObject } from './object.ts';
import { eventObjects, operationObjects } from './operations.ts';
import { quoteObjects } from './quotes.ts';
import { reportObjects, sourceObjects } from './reports.ts';
import { techniqueObjects } from './techniques.ts';

/** How often progress is told, in objects. */
const step = 500;

/** All objects of a bundle, kind by kind, each in the order of the case's identifiers. */
function* objects(release: Release): Generator<StixObject> {
  const context = contextOf(release);
  const texts = new Map<string, string>();
  yield* definitionObjects();
  yield* markingsIn(release).map(markingDefinition);
  yield caseObject(context);
  yield* sourceObjects(context);
  yield* actorObjects(context);
  yield* techniqueObjects(context);
  yield* operationObjects(context);
  yield* eventObjects(context);
  yield* fileObjects(context);
  yield* textObjects(context, texts);
  yield* reportObjects(context, texts);
  yield* quoteObjects(context);
  yield* claimObjects(context);
  yield* foreignObjects(context);
}

function* bundle(release: Release, progress: (done: number, total: number) => void): Generator<string> {
  const total = Object.values(release.counts.released).reduce((sum, count) => sum + count, 0);
  const { title, changedAt } = release.head;
  yield `{"type":"bundle","id":"${stixId('bundle', JSON.stringify([title, changedAt, release.options]))}","objects":[`;
  let done = 0;
  const written = new Set<string>();
  for (const object of objects(release)) {
    if (written.has(object.id)) continue;
    written.add(object.id);
    yield `${done === 0 ? '' : ','}\n${JSON.stringify(object)}`;
    done++;
    if (done % step === 0) progress(Math.min(done, total), total);
  }
  yield '\n]}\n';
}

/** A release as one STIX 2.1 bundle, an object a line. `docs/exchange.md` has the mapping. */
export const writeStix: Writer = function* writeStix(release, progress): Generator<Entry> {
  yield { path: 'case.stix.json', chunks: bundle(release, progress) };
};
