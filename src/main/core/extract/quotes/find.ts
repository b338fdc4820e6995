import type { FoundActor, FoundQuote } from '../model.ts';
import type { TextDocument } from '../text/document.ts';
import { directQuote } from './direct.ts';
import { type Draft, stretchOf } from './draft.ts';
import { findIssuer } from './issuer.ts';
import { type JudgedMarks, type Passage, passagesOf } from './passage.ts';
import { reportedQuotes } from './reported.ts';
import { type Speech, speechesIn } from './speech.ts';
import { type Cast, castOf, resolveSpeaker, type Speaker } from './speakers.ts';
import { type Stretch, wordAt } from './words.ts';

/** How many speakers are remembered for pronouns and quotations that go on. */
const remembered = 40;

/** What was said so far, as a reader remembers it. */
interface Memory {
  readonly cast: Cast;
  readonly issuer: Speaker | null;
  /** Speakers in order of the text, the last ones. */
  earlier: Speaker[];
  /** Who spoke last, and in which paragraph. */
  last: { readonly speaker: Speaker; readonly paragraph: number } | null;
  /** How often documents were cited, by key or text. */
  readonly cited: Map<string, number>;
  /** The document cited most. */
  main: { readonly speaker: Speaker; readonly count: number } | null;
}

/** One sentence with its verbs of speech and who speaks them. */
interface ReadUnit {
  readonly unit: Stretch;
  readonly speeches: readonly Speech[];
  readonly speakers: ReadonlyMap<Speech, Speaker>;
}

/**
 * Finds direct quotations, reported statements and assessments, with speaker, polarity and estimative words.
 * Takes time linear in the text's length.
 *
 * @returns in order of where they end, so that a part comes before the sentence around it
 */
export function findQuotes(document: TextDocument, actors: readonly FoundActor[]): FoundQuote[] {
  const cast = castOf(actors);
  const passages = passagesOf(document, actors);
  const memory: Memory = { cast, issuer: findIssuer(cast, passages), earlier: [], last: null, cited: new Map(), main: null };
  const drafts = passages.flatMap((passage) => quotesOf(memory, passage));
  const sorted = drafts.toSorted((a, b) => a.to - b.to || b.from - a.from);
  return sorted.map((one, index) => ({ key: `q${index + 1}`, ...one }));
}

function quotesOf(memory: Memory, passage: Passage): Draft[] {
  if (passage.paragraph.kind !== 'body') return [];
  const drafts: Draft[] = [];
  let previous: Speaker | null = continues(memory, passage) ? memory.last?.speaker ?? null : null;
  const marksByUnit = marksOf(passage);
  passage.units.forEach((unit, index) => {
    const read = readUnit(memory, passage, unit);
    const direct = directOf(memory, passage, read, marksByUnit[index] ?? [], previous);
    previous = direct.speaker ?? previous;
    drafts.push(...direct.drafts);
    const quotedLength = direct.drafts.reduce((sum, { from, to }) => sum + to - from, 0);
    drafts.push(...reportedQuotes(passage, {
      ...callbacks(memory, passage, read), unit, speeches: read.speeches, issuer: memory.issuer, carried: carriedInto(memory, passage, unit), isIndirect: memory.last !== null && isIndirect(passage, unit), quotedLength,
    }));
    remember(memory, passage, read);
  });
  return drafts;
}

/** Whether the paragraph's first mark goes on from a quotation that the paragraph before left open. */
function continues(memory: Memory, passage: Passage): boolean {
  return memory.last?.paragraph === passage.index - 1 && (passage.markOf[0] ?? -1) !== -1;
}

function marksOf(passage: Passage): JudgedMarks[][] {
  const byUnit: JudgedMarks[][] = passage.units.map(() => []);
  let unit = 0;
  for (const marks of passage.marks) {
    if (marks.judgement.is === 'name') continue;
    const { first } = stretchOf(passage, marks.outer);
    while (unit + 1 < passage.units.length && (passage.units[unit]?.end ?? Infinity) <= first) unit++;
    byUnit[unit]?.push(marks);
  }
  return byUnit;
}

function readUnit(memory: Memory, passage: Passage, unit: Stretch): ReadUnit {
  const speeches = speechesIn(passage, unit);
  const speakers = new Map<Speech, Speaker>();
  const within: Speaker[] = [...memory.earlier];
  for (const speech of speeches) {
    if (!speech.subject) continue;
    const speaker = resolveSpeaker(memory.cast, passage, speech.subject, within, memory.issuer);
    speakers.set(speech, speaker);
    within.push(speaker);
    if (within.length > 2 * remembered) within.splice(0, remembered);
  }
  return { unit, speeches, speakers };
}

function callbacks(memory: Memory, passage: Passage, { speakers }: ReadUnit) {
  return {
    speakerOf: (speech: Speech): Speaker | null => speakers.get(speech) ?? null,
    viaOf: (speech: Speech): Speaker | null => (speech.via ? resolveSpeaker(memory.cast, passage, speech.via, memory.earlier, memory.issuer) : null),
  };
}

function directOf(memory: Memory, passage: Passage, read: ReadUnit, marks: readonly JudgedMarks[], before: Speaker | null): { drafts: Draft[]; speaker: Speaker | null } {
  const drafts: Draft[] = [];
  let previous = before;
  for (const one of marks) {
    const around = { unit: read.unit, speeches: read.speeches, ...callbacks(memory, passage, read), previous, topic: topicOf(memory, passage), isArticle: memory.issuer === null };
    const found = directQuote(passage, one, around);
    if (!found) continue;
    drafts.push(found.quote);
    if (found.speaker === null) continue;
    previous = found.speaker;
    memory.last = { speaker: previous, paragraph: passage.index };
  }
  return { drafts, speaker: previous };
}

/** Whose words a fragment without a verb of speech is likely to be: the source of the article, or who spoke last in the paragraph. */
function topicOf(memory: Memory, passage: Passage): Speaker | null {
  if (memory.main && memory.main.count >= 3) return memory.main.speaker;
  if (memory.last && passage.index - memory.last.paragraph <= 1) return memory.last.speaker;
  return memory.issuer;
}

/** Forms of German verbs in which nothing but another's words is told. */
const indirect = /^(?:rechne|fürchte|erwarte|wisse|kenne|komme|lasse|nehme|spreche|treffe|verfüge|fehle|drohe|sehe|finde|bestehe|arbeite|nutze|führe|halte|glaube|vermute|versuche|bedeute|handle|betreffe|existiere|diene|zeige|richte|reiche|beginne|verbreite|habe|sei|seien|werde|gebe|gehe|könne|müsse|wolle|dürfe|solle|stehe|liege|bleibe|handle|handele)$/u;

/** Whether a German sentence stands in indirect speech. */
const isIndirect = ({ words, markOf, paragraph }: Passage, { first, end }: Stretch): boolean =>
  paragraph.language === 'de' && words.lower.slice(first, end).some((word, at) => indirect.test(word) && (markOf[first + at] ?? -1) === -1 && wordAt(words, first + at - 1) !== 'ich' && wordAt(words, first + at + 1) !== 'ich');

const goesOn = new Set(['this', 'these', 'those']);

/** Whose statement the sentence goes on from, when its first words point back to one. */
function carriedInto(memory: Memory, passage: Passage, unit: Stretch): Speaker | null {
  const { first } = unit;
  const { last } = memory;
  if (last && passage.index - last.paragraph <= 1 && isIndirect(passage, unit)) return last.speaker;
  if (memory.issuer || !last || last.speaker.kind === 'person' || passage.index - last.paragraph > 1) return null;
  const opening = passage.words.lower.slice(first, first + 7);
  if (opening.some((word) => goesOn.has(word))) return last.speaker;
  const isSame = passage.index === last.paragraph;
  return isSame && /^(?:he|she|it|they|although|but|while)$/u.test(wordAt(passage.words, first)) ? last.speaker : null;
}

function remember(memory: Memory, passage: Passage, { speeches, speakers }: ReadUnit): void {
  for (const speech of speeches) {
    const speaker = speakers.get(speech);
    if (!speaker) continue;
    memory.earlier.push(speaker);
    memory.last = { speaker, paragraph: passage.index };
    if (speaker.kind !== 'document') continue;
    const name = speaker.key ?? speaker.text.toLowerCase();
    const count = (memory.cited.get(name) ?? 0) + 1;
    memory.cited.set(name, count);
    if (count > (memory.main?.count ?? 0)) memory.main = { speaker, count };
  }
  if (memory.earlier.length > remembered) memory.earlier = memory.earlier.slice(-remembered);
}
