import type { Release } from '../release/release.ts';
import type { Entry, Writer } from '../write/entry.ts';
import { claimEntities } from './claims.ts';
import { documentEntities } from './documents.ts';
import { thingEntities } from './things.ts';

function* lines(release: Release): Generator<string> {
  for (const entities of [thingEntities, documentEntities, claimEntities]) for (const one of entities(release)) yield `${JSON.stringify(one)}\n`;
}

/** A release as entities of FollowTheMoney 4, one a line. `docs/exchange.md` has the mapping. */
export const writeFtm: Writer = function* writeFtm(release): Generator<Entry> {
  yield { path: 'case.ftm.jsonl', chunks: lines(release) };
};
