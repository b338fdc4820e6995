// Trains the tagger of names: npm run extract:train -- FOLDER [--write]. FOLDER has WikiGold, Universal NER and GUM.
// --transfer also measures on each of three sets with none of it in training; --merging how names are joined in GUM.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { readColumns } from '../src/main/core/extract/training/corpora.ts';
import { readGum } from '../src/main/core/extract/training/gum.ts';
import { findActors, loadNameResources } from '../src/main/core/extract/actors/find.ts';
import { readText } from '../src/main/core/extract/text/read.ts';
import { countPairs, writeOut } from '../src/main/core/extract/training/merging.ts';
import { count, train } from '../src/main/core/extract/training/perceptron.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder with the annotated texts.');
const buckets = 2 ** 17;
const rounds = Number(process.env.ROUNDS ?? 8);

const read = (/** @type {string} */ name) => readFileSync(path.join(folder, name), 'utf8');
const documents = [
  ...readColumns(read('wikigold.conllu'), 'wikigold'),
  ...readColumns(read('en_ewt-ud-dev.iob2'), 'ewt'), ...readColumns(read('en_ewt-ud-test.iob2'), 'ewt'),
  ...readdirSync(path.join(folder, 'gum')).sort().map((name) => readGum(read(path.join('gum', name)))),
];

/** A small generator of random numbers with a seed (mulberry32). */
function randomFrom(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Also in capitals, as headings and indictments have names. */
function withCapitals(/** @type {typeof documents} */ list) {
  const random = randomFrom(7);
  return list.flatMap((document) => [document, { ...document, sentences: document.sentences.filter(() => random() < 0.08).map(({ words, tags }) => ({ words: words.map((word) => word.toUpperCase()), tags })) }]);
}

const shown = (/** @type {{ right: number, found: number, gold: number }} */ { right, found, gold }) => {
  const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, gold)];
  return `P ${(100 * precision).toFixed(1)} R ${(100 * recall).toFixed(1)} F1 ${((200 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(1)} (${gold} names)`;
};

if (process.argv.includes('--merging')) {
  const resources = loadNameResources();
  for (const genre of ['news', 'interview', 'bio', 'court']) {
    const sum = { right: 0, found: 0, gold: 0 };
    for (const name of readdirSync(path.join(folder, 'gum')).filter((file) => file.includes(`_${genre}_`))) {
      const document = readGum(read(path.join('gum', name)));
      const written = writeOut(document.sentences);
      const pairs = countPairs(written, document.mentions, findActors(readText(written.text, { published: null, known: [] }), resources));
      sum.right += pairs.right; sum.found += pairs.found; sum.gold += pairs.gold;
    }
    console.log(`merging ${genre}`.padEnd(16), shown(sum).replace('names', 'pairs'));
  }
}

// Every fifth document of each genre is held out.
const genres = [...new Set(documents.map(({ genre }) => genre))];
const held = new Set(genres.flatMap((genre) => documents.filter((document) => document.genre === genre).filter((_, index) => index % 5 === 2)));
const weights = train(withCapitals(documents.filter((document) => !held.has(document))), { buckets, rounds, random: randomFrom(1), onRound: (round, wrong) => process.stderr.write(`round ${round + 1}: ${wrong} sentences wrong\n`) });
for (const genre of genres) console.log(genre.padEnd(16), shown(count([...held].filter((document) => document.genre === genre), weights)));
for (const type of ['PER', 'ORG', 'LOC']) console.log(type.padEnd(16), shown(count([...held], weights, type)));
console.log('held out'.padEnd(16), shown(count([...held], weights)));
for (const genre of ['gum/news', 'ewt', 'wikigold']) {
  if (!process.argv.includes('--transfer')) break;
  const other = train(withCapitals(documents.filter((document) => document.genre !== genre)), { buckets, rounds, random: randomFrom(1) });
  console.log(`without ${genre}`.padEnd(16), shown(count(documents.filter((document) => document.genre === genre), other)));
}

if (process.argv.includes('--write')) {
  const all = train(withCapitals(documents), { buckets, rounds, random: randomFrom(1) });
  const largest = all.emissions.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = 127 / Math.min(largest, 12);
  const small = (/** @type {Int8Array | Float64Array} */ values) => Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
  const packed = { emissions: small(all.emissions), transitions: Array.from(all.transitions, (value) => Math.round(value * scale)) };
  const file = {
    about: 'Weights of the tagger of names (structured averaged perceptron, hashed features). Made by scripts/extract-train.mjs; see names.LICENSE.md.',
    buckets, transitions: packed.transitions, emissions: deflateRawSync(Buffer.from(packed.emissions.buffer), { level: 9 }).toString('base64'),
  };
  writeFileSync(path.resolve(import.meta.dirname, '../resources/extract/names.json'), `${JSON.stringify(file)}\n`);
  console.log('written', file.emissions.length, 'characters; nonzero', packed.emissions.filter((value) => value !== 0).length, 'scale', scale, 'largest', largest);
}
