// Prints what the extractor finds in a text, in the form that the shared scorer reads: npm run -s extract:score -- FILE [--published DATE]
import { readFileSync } from 'node:fs';
import { findAll } from '../src/main/core/extract/extract.ts';

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const at = process.argv.indexOf('--published');
if (!file) throw new Error('Name a text file: npm run -s extract:score -- FILE [--published DATE]');

/** Who does something, rather than to whom, for whom or with whose name it is done. */
const doing = new Set(['executes', 'directs', 'authorises', 'approves', 'enables', 'supports', 'plans', 'considers', 'takes_part_in']);

const text = readFileSync(file, 'utf8');
const { actors, quotes, operations, dates } = findAll(text, { published: at < 0 ? null : (process.argv[at + 1] ?? null), known: [] });
const nameOf = new Map(actors.map(({ key, name }) => [key, name]));
const aliasesOf = new Map(actors.map(({ key, aliases }) => [key, aliases.map(({ name }) => name)]));
const quoteOf = new Map(quotes.map((quote) => [quote.key, quote]));

/** Doers of an operation, by the names and other names that the scorer compares. */
const doersOf = (/** @type {(typeof operations)[number]} */ { parts }) => [...new Set(parts.filter(({ relation }) => doing.has(relation)).map(({ actorKey }) => actorKey))].map((key) => ({ name: nameOf.get(key) ?? key, aliases: aliasesOf.get(key) ?? [] }));

console.log(JSON.stringify({
  actors: actors.map(({ name, type, aliases, mentions }) => ({ name, type, aliases: aliases.map((alias) => alias.name), mentions: mentions.map(({ from, to }) => [from, to]) })),
  quotes: quotes.filter(({ kind }) => kind !== 'passage').map(({ from, to, kind, polarity, speakerKey, speakerText, estimatives }) => ({
    span: [from, to], kind, polarity, speaker: (speakerKey === null ? null : nameOf.get(speakerKey)) ?? speakerText, estimative: estimatives.map((word) => [word.from, word.to]),
  })),
  operations: operations.map((operation) => ({
    title: operation.name, status: operation.status, actors: doersOf(operation),
    quotes: operation.quoteKeys.flatMap((key) => { const quote = quoteOf.get(key); return quote ? [[quote.from, quote.to]] : []; }),
  })),
  dates: dates.map(({ from, to, edtf }) => ({ span: [from, to], edtf })),
}));
