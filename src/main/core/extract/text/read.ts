import type { KnownActor } from '../model.ts';
import type { Paragraph, Sentence, TextDocument, Token } from './document.ts';
import { languageOf } from './language.ts';
import { blocksOf, type Block } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** What is known of a report besides its text. */
export interface ReadingContext {
  readonly published: string | null;
  readonly known: readonly KnownActor[];
}

/** Groups of two capitalised words of which the first also ends a sentence well: a stray full stop may part them. */
const partedNames = ['proud boys', 'oath keepers', 'fancy bear', 'cozy bear', 'charming kitten', 'black cube', 'internet research'];

/** Cuts a report's text into paragraphs, sentences and tokens, and tells the language of each paragraph. */
export function readText(text: string, context: ReadingContext): TextDocument {
  const joins = joiner(context.known);
  const read = blocksOf(text).map((block, index) => readBlock(text, block, index, joins));
  const language = documentLanguage(read);
  const paragraphs: Paragraph[] = read.map(({ tokens: _, language: own, ...paragraph }) => ({ ...paragraph, language: own ?? language }));
  return { text, published: context.published, known: context.known, language, paragraphs, sentences: paragraphs.flatMap(({ sentences }) => sentences) };
}

function readBlock(text: string, block: Block, paragraph: number, joins: (first: string, second: string) => boolean) {
  const tokens = tokensOf(text, block.from, block.to);
  const sentences = sentencesOf(tokens, joins).map((words) => sentence(words, paragraph));
  return { ...block, sentences, tokens, language: languageOf(tokens) };
}

function sentence(tokens: readonly Token[], paragraph: number): Sentence {
  return { from: tokens[0]?.from ?? 0, to: tokens[tokens.length - 1]?.to ?? 0, paragraph, tokens };
}

/** The language of most of the text; English where nothing tells. */
function documentLanguage(read: readonly { readonly tokens: readonly Token[]; readonly language: string | null }[]): string {
  const sizes = new Map<string, number>();
  for (const { tokens, language } of read) if (language !== null) sizes.set(language, (sizes.get(language) ?? 0) + tokens.length);
  return [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

/** Knows names of two words that a stray full stop has parted. */
function joiner(known: readonly KnownActor[]): (first: string, second: string) => boolean {
  const names = known.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]).filter((name) => /^\S+\s\S+$/u.test(name));
  const pairs = new Set([...partedNames, ...names.map((name) => name.toLowerCase().replace(/\s/gu, ' '))]);
  return (first, second) => pairs.has(`${first} ${second}`.toLowerCase());
}
