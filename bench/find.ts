// What a box with suggestions asks for while somebody types a name, in a case of 10,000 actors with two aliases each, half of them in Cyrillic.
// BENCH_ACTORS: how many. CPU time of `thing.find`, 20 hits, ten rounds over each text.
import path from 'node:path';
import { tables } from '../src/main/core/db/tables.ts';
import { handlers } from '../src/main/core/handlers.ts';
import { insertion } from '../src/main/core/journal/change.ts';
import { scratch } from './case.ts';
import { cpuMsOf, quantile } from './measure.ts';
import { lexicon, newCase } from './search-base.ts';
import { sized } from './size.ts';

const actors = Number(process.env['BENCH_ACTORS'] ?? sized(10_000, 50));
const rounds = 10;
const id = (kind: string, index: number) => `${kind}--${index.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000` as never;
const nameOf = (index: number) => `${lexicon[index] ?? ''} ${lexicon[index * 3 + 1] ?? ''}`.replace(/(^| )./g, (letter) => letter.toUpperCase());

const { folder, clean } = scratch();
const { file, journal } = newCase(path.join(folder, 'find.casefile'));
journal.commit('bench.load', () => ({ label: 'load', result: null, changes: Array.from({ length: actors }, (_, index) => [
  insertion(tables.actor, { id: id('actor', index), name: nameOf(index), type: 'person' as const, role: null, affiliation: null, marking: null, note: null, revision: 0 }),
  insertion(tables.alias, { id: id('alias', 2 * index), actorId: id('actor', index), name: `Деркач ${index}`, kind: 'transliteration' as const, language: null, revision: 0 }),
  insertion(tables.alias, { id: id('alias', 2 * index + 1), actorId: id('actor', index), name: `Dérkach ${index}`, kind: 'transliteration' as const, language: null, revision: 0 }),
]).flat() }));
console.log(`${actors.toLocaleString('en')} actors, ${(2 * actors).toLocaleString('en')} aliases`);
for (const text of ['', 'k', 'kar', nameOf(700), 'derkach 12', 'Дер', 'nobody of that name']) {
  let hits = 0;
  const times = Array.from({ length: rounds }, () => cpuMsOf(() => { hits = file.db.snapshot(() => handlers['thing.find'](file.db, { text, kinds: ['actor'], limit: 20 })).length; }));
  console.log(`  ${JSON.stringify(text).padEnd(24)} ${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)} ms, ${hits} hits`);
}
file.close();
clean();
