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
  const [, word, , part, tag, , , , , misc] = line.split('\t');
  return { word: word ?? '', isProper: part === 'PROPN' || tag === 'NNP' || tag === 'NNPS', misc: misc ?? '' };
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

const joining = /^(?:of|the|and|for|de|la|del|von|van|du|&|-|–|on|'s|’s|’|'|\.|al|der|el|bin)$/iu;
const title = /^(?:president|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?|professor|sir|judge|justice|minister|prime|senator|sen\.?|rep\.?|governor|gov\.?|mayor|king|queen|prince|princess|saint|st\.?|ambassador|sheriff|chancellor|secretary|general|colonel|captain|lieutenant|officer|pope|doctor|lady|lord)$/iu;

/**
 * The run of proper nouns around the head, with the small words between them; when the head is a common noun,
 * as in `founder Mark Low`, the run right behind it. Titles and what stands before them are left out of people's names.
 */
function nameIn(rows: readonly Row[], mention: OpenMention, to: number): { from: number; to: number } | null {
  const minimal = (mention.fields[5] ?? '').split(',').map((offset) => mention.from + Number(offset) - 1).filter((index) => index < to);
  const isPerson = mention.fields[1] === 'person';
  const head = minimal.find((index) => rows[index]?.isProper) ?? (isPerson && rows[(minimal[0] ?? -2) + 1]?.isProper && (minimal[0] ?? to) + 1 < to ? (minimal[0] ?? 0) + 1 : null);
  if (head === null || head === undefined) return null;
  let from = head;
  let end = head + 1;
  while (end < to && (rows[end]?.isProper || (leadsOn(rows, end, to) && !(isPerson && /^(?:and|of|the|for|on)$/iu.test(rows[end]?.word ?? ''))))) end++;
  while (from > mention.from && rows[from - 1]?.isProper) from--;
  while (end > from && !rows[end - 1]?.isProper) end--;
  const lastTitle = isPerson ? rows.slice(from, end).findLastIndex(({ word }) => title.test(word)) : -1;
  from += lastTitle + 1;
  return from < end ? { from, to: end } : null;
}

/** Whether small words lead to a further proper noun; a second name behind `and the` is another one. */
function leadsOn(rows: readonly Row[], index: number, to: number): boolean {
  const word = rows[index]?.word ?? '';
  if (!joining.test(word)) return false;
  if (rows[index + 1]?.isProper && index + 1 < to) return true;
  return !/^and$/iu.test(word) && joining.test(rows[index + 1]?.word ?? '') && rows[index + 2]?.isProper === true && index + 2 < to;
}

/** The longest names first; one inside another is not tagged. */
function tagsOf(rows: readonly Row[], mentions: readonly GumMention[]): string[] {
  const tags = rows.map(() => 'O');
  const named = mentions.flatMap(({ type, name }) => (name && types[type] !== undefined ? [{ ...name, tag: types[type] }] : []));
  for (const { from, to, tag } of named.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    if (tags.slice(from, to).some((own) => own !== 'O')) continue;
    for (let index = from; index < to; index++) tags[index] = `${index === from ? 'B' : 'I'}-${tag}`;
  }
  return tags;
}
