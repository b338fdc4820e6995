import type { AnnotatedSentence, Corpus } from './corpora.ts';

interface Row {
  readonly word: string;
  readonly isProper: boolean;
  readonly misc: string;
}

interface OpenMention {
  readonly fields: readonly string[];
  readonly from: number;
}

/** One mention of GUM: where the noun phrase lies in its sentence, its coreference chain, type and identity. */
export interface GumMention {
  readonly sentence: number;
  readonly from: number;
  /** Half-open. */
  readonly to: number;
  readonly chain: string;
  readonly type: string;
  /** The name inside: the run of proper nouns around the head; null when the phrase has none. */
  readonly name: { readonly from: number; readonly to: number } | null;
}

const types: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' };

/** Reads one GUM document: names tagged inside its noun phrases, and all mentions with their chains. */
export function readGum(text: string): Corpus & { readonly mentions: readonly GumMention[] } {
  const id = /^# newdoc id = (.*)$/mu.exec(text)?.[1] ?? 'gum';
  const sentences: AnnotatedSentence[] = [];
  const mentions: GumMention[] = [];
  for (const block of text.split(/\n\s*\n/u)) {
    const rows = block.split('\n').filter((line) => /^\d+\t/u.test(line)).map(rowOf);
    if (rows.length === 0) continue;
    const found = mentionsOf(rows, sentences.length);
    mentions.push(...found);
    sentences.push({ words: rows.map(({ word }) => word), tags: tagsOf(rows, found) });
  }
  return { id, genre: `gum/${id.split('_')[1] ?? ''}`, sentences, mentions };
}

function rowOf(line: string): Row {
  const [, word, , tag, , , , , , misc] = line.split('\t');
  return { word: word ?? '', isProper: tag === 'PROPN', misc: misc ?? '' };
}

function mentionsOf(rows: readonly Row[], sentence: number): GumMention[] {
  const open: OpenMention[] = [];
  const found: GumMention[] = [];
  rows.forEach(({ misc }, index) => {
    const entity = /(?:^|\|)Entity=([^|]*)/u.exec(misc)?.[1] ?? '';
    for (const part of entity.match(/\([^()]+\)?|[^()]+\)/gu) ?? []) {
      const fields = part.replace(/[()]/gu, '').split('-');
      if (part.startsWith('(')) open.push({ fields, from: index });
      if (!part.endsWith(')')) continue;
      const at = open.findLastIndex((mention) => mention.fields[0] === fields[0]);
      const [mention] = at < 0 ? [] : open.splice(at, 1);
      if (mention) found.push({ sentence, from: mention.from, to: index + 1, chain: fields[0] ?? '', type: mention.fields[1] ?? '', name: nameIn(rows, mention, index + 1) });
    }
  });
  return found;
}

/** The proper nouns of the phrase's minimal span, with the small words between them. */
function nameIn(rows: readonly Row[], mention: OpenMention, to: number): { from: number; to: number } | null {
  const minimal = (mention.fields[5] ?? '').split(',').map((offset) => mention.from + Number(offset) - 1).filter((index) => index < to);
  const proper = minimal.filter((index) => rows[index]?.isProper);
  const first = proper[0];
  const last = proper[proper.length - 1];
  const head = minimal[0];
  if (first === undefined || last === undefined || head === undefined || !rows[head]?.isProper) return null;
  const gap = rows.slice(first, last + 1).filter(({ isProper, word }) => !isProper && !/^(?:of|the|and|for|de|la|del|von|van|du|&|-|in|'s|’s|’|'|\.|al|der)$/iu.test(word));
  return gap.length > 0 ? { from: first, to: first + 1 } : { from: first, to: last + 1 };
}

/** Outermost names win, except that a person's or place's name stands before what it is part of by name only. */
function tagsOf(rows: readonly Row[], mentions: readonly GumMention[]): string[] {
  const tags = rows.map(() => 'O');
  const named = mentions.flatMap(({ type, name }) => (name && types[type] !== undefined ? [{ ...name, tag: types[type] }] : []));
  for (const { from, to, tag } of named.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    if (tags.slice(from, to).some((own) => own !== 'O')) continue;
    const skip = tag === 'PER' && to - from > 1 && /^(?:president|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?|professor|sir|judge|justice|minister|senator|king|queen|prince|princess|saint|st\.?)$/iu.test(rows[from]?.word ?? '') ? 1 : 0;
    for (let index = from + skip; index < to; index++) tags[index] = `${index === from + skip ? 'B' : 'I'}-${tag}`;
  }
  return tags;
}
