import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { targets } from './testing/fuzz/targets.ts';

/* The properties that `npm run reliability:fuzz` searches for a breach of for hours, held against some inputs on every run. */

let folder: string;
beforeAll(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-fuzz-')); });
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }); });

/** Something to put in place of a part: signs of many grammars, or anything. */
const piece = fc.oneof(fc.constantFrom('', '"', '<', '>', '{', '}', '[', ']', '\\', '\0', '\ud800', '😀', '\u202e', '-1', '99999999999', '../', '%00', '&#0;', '\n', '==> '), fc.string({ unit: 'binary', maxLength: 6 }));
/** Where a part begins, as a share of the whole; how long it is; what comes in its place. */
const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), piece), { maxLength: 8 });

function edited(seed: string, changes: readonly (readonly [number, number, string])[]): Buffer {
  let text = seed;
  for (const [share, length, words] of changes) {
    const at = Math.floor(share * text.length);
    text = text.slice(0, at) + words + text.slice(at + length);
  }
  return Buffer.from(text);
}

/** Slow ones read pages or write to a case with each input. */
const runsOf = (name: string) => (/^(?:document|import|search|bundle-verify)/.test(name) ? 20 : 300);

describe.each(targets)('$name', ({ name, load, seeds }) => {
  it('reads or refuses whatever it is given, and keeps its promises', async () => {
    const trial = await load(folder);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...await seeds(folder)), edits, async (seed, changes) => trial(edited(seed, changes))), { numRuns: runsOf(name) });
  }, 120_000);
});
