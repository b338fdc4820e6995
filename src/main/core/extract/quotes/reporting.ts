import type { Passage } from './passage.ts';
import { sourcesIn } from './sources.ts';
import { documents, peoples } from './sourceWords.ts';
import { objective } from './verbs.ts';
import type { Speech } from './speech.ts';
import type { Speaker } from './speakers.ts';
import { rangeOf, type Stretch, wordAt } from './words.ts';

/** Who is speaking where a sentence is read. */
export interface Reporting {
  readonly unit: Stretch;
  readonly speeches: readonly Speech[];
  readonly speakerOf: (speech: Speech) => Speaker | null;
  readonly viaOf: (speech: Speech) => Speaker | null;
  /** Who speaks in sentences without a verb of speech: the issuer; null for a narrator. */
  readonly issuer: Speaker | null;
  /** Who said what this sentence goes on from (`A central part of this ...`). */
  readonly carried: Speaker | null;
  /** Its verb's form says that it is someone's words: German `sei`, `habe`. */
  readonly isIndirect: boolean;
  /** Characters of the sentence that stand in direct quotations. */
  readonly quotedLength: number;
}

/** The one whose statement the whole sentence is: of an attribution around it, else of its first verb. */
export function mainSpeech(telling: readonly Speech[]): Speech | null {
  const own = telling.filter(({ isEmbedded }) => !isEmbedded);
  return own.find(({ order }) => order !== 'leads') ?? own[0] ?? null;
}

/** Whose statement the sentence is. In the document of an issuer those it tells of do not speak for themselves. */
export function speakerOf(passage: Passage, reporting: Reporting, main: Speech | null): Speaker | null {
  const { issuer, carried, unit } = reporting;
  const speaker = main ? reporting.speakerOf(main) : null;
  if (!main) return silent(passage, reporting) ?? carried ?? issuer;
  if (!issuer || !speaker || main.order === 'according') return speaker;
  if (/^(?:we|our)$/u.test(wordAt(passage.words, unit.first))) return main.subject?.kind === 'pronoun' || speaker.key === issuer.key ? speaker : issuer;
  const isOfficial = main.subject?.kind === 'noun' && /^(?:officials?|authorities|agencies|analysts|researchers|experts|investigators|prosecutors|officers?|agency|witnesses|respondents|sources|platforms|companies)$/u.test(main.subject.head);
  if (objective.has(main.lemma)) return issuer;
  const isTold = (speaker.kind === 'person' && boasting.has(main.lemma) && !hasTitle(passage, main)) || (speaker.kind === 'people' && !isOfficial) || (speaker.kind === 'state' && main.force !== 'denies' && !announcing.has(main.lemma)) || main.subject?.head === 'persona';
  return isTold ? issuer : speaker;
}

/** What a state tells of itself. */
const announcing: ReadonlySet<string> = new Set(['announce', 'pledge', 'declare', 'vow', 'confirm']);

/** What the accused are told to have said, rather than what a witness says. */
const boasting: ReadonlySet<string> = new Set(['post', 'claim', 'write', 'tweet', 'boast', 'brag', 'call', 'describe', 'refer', 'promise', 'judge', 'order', 'instruct', 'direct', 'advise', 'ask']);

/** A rank or an office in the attribution: an official, hardly one who is accused. */
const hasTitle = ({ words }: Passage, { attribution }: Speech): boolean => words.lower.slice(attribution.first, attribution.end)
  .some((word) => /^(?:general|gen\.|admiral|director|secretary|senator|minister|president|commander|commissioner|chairman|judge|professor|dr|ambassador|representative|mr|mr\.|mrs|mrs\.|ms|ms\.|dame|sir|lord|lady|baroness|spokes\p{L}+)$/u.test(word));

/** Officials or a report that have not said or named something speak by that. */
function silent(passage: Passage, { unit }: Reporting): Speaker | null {
  const [source] = sourcesIn(passage, { first: unit.first, end: Math.min(unit.end, unit.first + 8) });
  if (!source || source.kind === 'pronoun' || !(peoples.has(source.head) || documents.has(source.head))) return null;
  const after = [wordAt(passage.words, source.end), wordAt(passage.words, source.end + 1)].join(' ');
  if (!/^(?:(?:have|has|had|did|do|does) not|ha(?:ve|s|d) no)$/u.test(after)) return null;
  const range = rangeOf(passage.words, source);
  return { key: source.kind === 'mention' ? source.mention?.actorKey ?? null : null, text: passage.text.slice(range.from, range.to), range, kind: 'people' };
}
