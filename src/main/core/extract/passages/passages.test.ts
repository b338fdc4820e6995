import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const range = z.tuple([z.number().int().nonnegative(), z.number().int().positive()]);
const marked = z.object({ span: range, surface: z.string().min(1) });
const gold = z.object({
  mention_kinds: z.object({ core: z.array(z.string()), optional: z.array(z.string()) }),
  document: z.object({ file: z.string(), sha256: z.string(), byte_length: z.number(), char_length: z.number() }),
  paragraphs: z.array(z.object({ start: z.number(), end: z.number() })).min(1),
  actors: z.array(z.object({
    id: z.string(), name: z.string().min(1), aliases: z.array(z.string()),
    type: z.enum(['person', 'organisation', 'state', 'group', 'persona', 'office', 'publication']),
    mentions: z.array(z.tuple([z.number(), z.number(), z.string().min(1), z.string()])).min(1),
  })).min(1),
  quotes: z.array(marked.extend({
    id: z.string(), kind: z.enum(['direct', 'reported']), polarity: z.enum(['asserts', 'denies', 'mixed']),
    outer: range.optional(), outer_surface: z.string().optional(), speaker: z.string(), speaker_accept: z.array(z.string()),
    estimative: z.array(marked),
  })).min(1),
  dates: z.array(marked.extend({ edtf: z.string().min(4) })),
  unresolved_dates: z.array(marked),
  operations: z.array(z.object({
    actors: z.array(z.string()), accept_actors: z.array(z.string()).optional(), targets: z.array(z.string()),
    status: z.enum(['conducted', 'attempted', 'considered', 'not conducted', 'planned', 'alleged']), quotes: z.array(z.string()).min(1),
  })),
});

const folder = import.meta.dirname;
const names = readdirSync(folder).filter((file) => file.endsWith('.gold.json')).map((file) => file.slice(0, -'.gold.json'.length));
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const load = (name: string) => ({ text: read(`${name}.txt`), annotation: gold.parse(JSON.parse(read(`${name}.gold.json`))) });

describe('the annotated passages', () => {
  it('come in pairs of a text and its annotation, for work or held back', () => {
    const texts = readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4));
    expect(texts.toSorted()).toEqual(names.toSorted());
    const beginning = (prefix: string): number => names.filter((name) => name.startsWith(prefix)).length;
    expect({ dev: beginning('dev-'), held: beginning('held-'), all: names.length }).toEqual({ dev: 38, held: 15, all: 53 });
  });

  it.each(names)('%s: every offset yields its surface', (name) => {
    const { text, annotation } = load(name);
    const wrong = [
      ...annotation.actors.flatMap((actor) => actor.mentions.filter(([start, end, surface]) => text.slice(start, end) !== surface)),
      ...[annotation.quotes, annotation.dates, annotation.unresolved_dates, annotation.quotes.flatMap((quote) => quote.estimative)]
        .flat().filter(({ span, surface }) => text.slice(...span) !== surface),
      ...annotation.quotes.filter(({ span, outer, outer_surface }) =>
        outer !== undefined && (text.slice(...outer) !== outer_surface || outer[0] > span[0] || outer[1] < span[1])),
    ];
    expect(wrong).toEqual([]);
  });

  it.each(names)('%s: the annotation is of this very text', (name) => {
    const { text, annotation: { document } } = load(name);
    expect(document).toMatchObject({
      file: `${name}.txt`, char_length: text.length, byte_length: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    });
  });

  it.each(names)('%s: ids are unique, and references lead to something', (name) => {
    const { annotation } = load(name);
    const actors = annotation.actors.map((actor) => actor.id), quotes = annotation.quotes.map((quote) => quote.id);
    expect(new Set(actors).size).toBe(actors.length);
    expect(new Set(quotes).size).toBe(quotes.length);
    const kinds = [...annotation.mention_kinds.core, ...annotation.mention_kinds.optional];
    expect(annotation.actors.flatMap((actor) => actor.mentions.map((mention) => mention[3])).filter((kind) => !kinds.includes(kind))).toEqual([]);
    for (const operation of annotation.operations) {
      expect(actors).toEqual(expect.arrayContaining([...operation.actors, ...operation.accept_actors ?? [], ...operation.targets]));
      expect(quotes).toEqual(expect.arrayContaining(operation.quotes));
    }
  });
});
