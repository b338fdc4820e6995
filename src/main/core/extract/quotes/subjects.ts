import type { Passage } from './passage.ts';
import { type SourcePhrase, sourcesIn } from './sources.ts';
import { adverbs, breakers, determiners, documents, isSourceNoun, prepositions } from './sourceWords.ts';
import { titled } from './titled.ts';
import { speechVerbs } from './verbs.ts';
import { isWord, type Stretch, wordAt } from './words.ts';

/** The subject of a verb of speech, and on which side of the verb it stands. */
export interface Subject {
  readonly subject: SourcePhrase | null;
  readonly order: 'leads' | 'follows' | 'interrupts';
  /** What opens the clause: `because`, or `relative` for one that hangs on a noun. */
  readonly opener: string;
  /** Index of the first word of the clause that subject and verb are in. */
  readonly start: number;
}

const clauseOpeners = new Set(['that', 'which', 'while', 'whereas', 'although', 'though', 'because', 'when', 'if', 'but', 'and', 'as', 'que', 'dass', 'aunque', 'where', 'whether']);
/** No subject is looked for farther from its verb than this many words. */
const reach = 60;

/** Finds who says what a verb says. A participle has the subject of its sentence. */
export function subjectOf(passage: Passage, unit: Stretch, verb: number, isParticiple: boolean): Subject {
  const inverted = isParticiple ? null : subjectAfter(passage, unit, verb);
  if (inverted) return { subject: inverted, order: 'follows', opener: '', start: verb };
  const end = endOfSubject(passage, unit, verb);
  const begin = Math.max(unit.first, verb - reach);
  const sender = isParticiple ? senderOf(passage, unit, verb) : null;
  if (sender) return { subject: sender, order: 'leads', opener: '', start: verb };
  if (isParticiple) return { subject: firstSubject(sourcesIn(passage, { first: unit.first, end: Math.min(verb, unit.first + reach) })), order: 'leads', opener: '', start: verb };
  if (wordAt(passage.words, end - 1) === ',') {
    const apposed = beforeApposition(passage, begin, end - 1);
    if (apposed) return { subject: apposed.subject, order: interrupts(passage, unit, apposed.start, verb) ? 'interrupts' : 'leads', opener: '', start: apposed.start };
  }
  const clause = startOfClause(passage, begin, end);
  const joined = wordAt(passage.words, clause - 1) === 'and' ? joinedBefore(passage, begin, clause - 1) : null;
  if (joined) return { subject: joined, order: 'leads', opener: '', start: joined.first };
  const first = firstSubject(sourcesIn(passage, { first: clause, end }));
  const own = first && first.end < end ? titled(passage, { first: clause, end }, first) : first;
  const inGerman = own?.isOblique && passage.paragraph.language === 'de' ? behindVerb(passage, unit, verb) : null;
  if (inGerman) return { subject: inGerman, order: 'leads', opener: '', start: clause };
  const opener = openerOf(passage, clause);
  const order = own && interrupts(passage, unit, clause, verb) ? 'interrupts' : 'leads';
  if (own) return { subject: own, order, opener, start: clause };
  const plain = /^(?:says|denies|judges)$/u.test(speechVerbs.get(wordAt(passage.words, verb))?.force ?? '') ? plainSubject(passage, clause, end) : null;
  if (plain) return { subject: plain, order: interrupts(passage, unit, clause, verb) ? 'interrupts' : 'leads', opener, start: clause };
  const earlier = sourcesIn(passage, { first: begin, end: clause });
  const word = wordAt(passage.words, clause - 1);
  const adjacent = wordAt(passage.words, end - 1) === 'which' ? earlier.findLast((one) => one.end >= clause - 1 && one.kind !== 'pronoun') : undefined;
  if (adjacent) return { subject: adjacent, order, opener, start: verb };
  if (word === 'which' || word === 'who' || wordAt(passage.words, end - 1) === 'who') return { subject: earlier.at(-1) ?? null, order, opener, start: verb };
  return { subject: firstSubject(earlier), order, opener, start: verb };
}

const sending = /^(?:sent|sends|wrote|writes|e-mailed|emailed|texted|messaged|posted|posts|left|published|circulated|issued|mailed)$/u;

/** The X of `X sent Y a message stating`. */
function senderOf(passage: Passage, unit: Stretch, participle: number): SourcePhrase | null {
  const { words, markOf } = passage;
  for (let at = participle - 1; at > Math.max(unit.first, participle - 16); at--) {
    if ((markOf[at] ?? -1) !== -1 || /^[.;:]/u.test(wordAt(words, at))) return null;
    if (!sending.test(wordAt(words, at))) continue;
    const end = endOfSubject(passage, unit, at);
    const source = firstSubject(sourcesIn(passage, { first: startOfClause(passage, unit.first, end), end }));
    return source && !source.isOblique && !documents.has(source.head) ? source : null;
  }
  return null;
}

/** The X of `X and Y said`: it opens its clause, so that nothing else is told of it. */
function joinedBefore(passage: Passage, begin: number, and: number): SourcePhrase | null {
  const start = startOfClause(passage, begin, and);
  const [source] = sourcesIn(passage, { first: start, end: and });
  return source && source.end === and && source.first - start <= 1 && source.kind !== 'pronoun' && !source.isOblique ? source : null;
}

const numerals = new Set(['two', 'three', 'four', 'five', 'six', 'seven', 'several', 'many', 'some', 'zwei', 'drei', 'deux', 'trois', 'dos', 'tres']);

/** `The baker`, `two men`: whichever noun stands behind an article or number, right before the verb or with a preposition behind it. */
function plainSubject({ words, markOf, mentionOf }: Passage, first: number, end: number): SourcePhrase | null {
  let begin = first;
  while (begin < end && (adverbs.has(wordAt(words, begin)) || /^(?:but|and|yet|then)$/u.test(wordAt(words, begin)))) begin++;
  if (!(determiners.has(wordAt(words, begin)) || numerals.has(wordAt(words, begin))) || /^(?:this|that|these|those|'s)$/u.test(wordAt(words, begin))) return null;
  let at = begin + 1;
  while (at < end && at < begin + 6 && isWord(wordAt(words, at)) && (markOf[at] ?? -1) === -1 && (mentionOf[at] ?? -1) === -1 && !prepositions.has(wordAt(words, at)) && !breakers.has(wordAt(words, at))) at++;
  if (at - begin < 2 || words.lower.slice(at, end).some((word) => breakers.has(word) || speechVerbs.has(word)) || (at < end && !prepositions.has(wordAt(words, at)))) return null;
  return { first: begin, end: at, kind: 'noun', mention: null, head: wordAt(words, at - 1), isOblique: false };
}

/** `In einer Mitteilung sprach das Ministerium von ...`: the subject stands right behind the verb. */
function behindVerb(passage: Passage, unit: Stretch, verb: number): SourcePhrase | null {
  const [source] = sourcesIn(passage, { first: verb + 1, end: Math.min(unit.end, verb + 10) });
  return source && !source.isOblique && source.first <= verb + 2 ? titled(passage, unit, source) : null;
}

function openerOf({ words }: Passage, clause: number): string {
  const word = wordAt(words, clause - 1);
  const before = wordAt(words, clause - 2);
  return word === 'which' || (word === 'that' && isWord(before) && !speechVerbs.has(before)) ? 'relative' : word;
}

/** The first phrase that no preposition governs, else the first. */
const firstSubject = (sources: readonly SourcePhrase[]): SourcePhrase | null => sources.find(({ isOblique }) => !isOblique) ?? sources[0] ?? null;

/** Behind the last word before auxiliaries and adverbs of the verb. */
function endOfSubject({ words }: Passage, unit: Stretch, verb: number): number {
  let end = verb;
  if (wordAt(words, end - 1) === ')') end = beforeBracket(words, end, unit.first);
  while (end > unit.first && (adverbs.has(wordAt(words, end - 1)) || (wordAt(words, end - 1) === 'since' && /^(?:has|have|had)$/u.test(wordAt(words, end - 2))) || /^(?:has|have|had|is|are|was|were|did|does|do|will|would|not|a|ha|han|hat|haben|on)$/u.test(wordAt(words, end - 1)))) end--;
  return end;
}

/** Before a bracket behind a name: `Ann Roe (D-Va.) said`. */
function beforeBracket(words: Passage['words'], end: number, first: number): number {
  for (let at = end - 2; at >= Math.max(first, end - 10); at--) if (wordAt(words, at) === '(') return at;
  return end;
}

/** `..., said the minister`: the verb comes first, after marks, a comma or at the very beginning. */
function subjectAfter(passage: Passage, unit: Stretch, verb: number): SourcePhrase | null {
  const { words, markOf } = passage;
  if (wordAt(words, verb) === 'told' && !(wordAt(words, verb + 1) === 'to' && ((markOf[verb - 1] ?? -1) !== -1 || wordAt(words, verb - 1) === ','))) return null;
  let at = verb - 1;
  while (at >= unit.first && (adverbs.has(wordAt(words, at)) || /^(?:a|ha|hat|fait|ont|han|haben|est|s'est|se)$/u.test(wordAt(words, at)))) at--;
  const before = wordAt(words, at);
  const isMarked = (markOf[at] ?? -1) !== -1 || /["”»’']/u.test(before) || (/^[,.]$/u.test(before) && ((markOf[at - 1] ?? -1) !== -1 || /["”»’']/u.test(wordAt(words, at - 1))));
  const isOpen = at < unit.first || isMarked || /^[,.;—–]/u.test(before);
  if (!isOpen || !inverting.has(speechVerbs.get(wordAt(words, verb))?.force ?? 'asks')) return null;
  const next = verb + 1;
  if (before === ',' && !isMarked && isNamed(passage, at - 1) && !isNamed(passage, verb + 1) && !opensPhrase.test(wordAt(words, verb + 1))) return null;
  const isForeign = passage.paragraph.language !== 'en' && before === ',';
  if (before === ',' && !isMarked && !isForeign && isInserted(passage, unit, at)) return null;
  if (/^(?:that|que|qu'|dass)$/u.test(wordAt(words, next)) || (markOf[next] ?? -1) !== -1) return null;
  const inverted = wordAt(words, next) === '-' ? next + (wordAt(words, next + 1) === 't' ? 3 : 1) : next;
  const source = sourcesIn(passage, { first: inverted, end: Math.min(unit.end, next + 14) }).find(({ isOblique }) => !isOblique);
  if (!source) return isMarked ? plainSubject(passage, inverted, endOfPhrase(passage, unit, inverted)) : null;
  if (!isMarked && !isForeign && !endsClause(passage, unit, source.end)) return null;
  for (let index = inverted; index < source.first; index++) if ((!isWord(wordAt(words, index)) && wordAt(words, index) !== '-') || index - next > 7) return null;
  return titled(passage, unit, source);
}

/** Whether the comma ends an insertion behind one who may speak: `The official, speaking on condition of anonymity, said`. */
function isInserted({ words, mentionOf }: Passage, unit: Stretch, comma: number): boolean {
  for (let at = comma - 1; at > unit.first; at--) {
    if (/^[.;:]$/u.test(wordAt(words, at))) return false;
    if (wordAt(words, at) === ',') return /^(?:speaking|citing|asking|requesting|granted|who|referring|writing)$/u.test(wordAt(words, at + 1)) && [1, 2, 3, 4, 5].some((step) => at - step >= unit.first && (isSourceNoun(wordAt(words, at - step)) || (mentionOf[at - step] ?? -1) !== -1));
  }
  return false;
}

const opensPhrase = /^(?:er|sie|es|il|elle|ils|elles|on|él|ella|der|die|das|ein|eine|le|la|les|un|une|el|los|las|l')$/u;
const isNamed = ({ mentions, mentionOf, isPerson }: Passage, at: number): boolean => {
  const mention = mentions[mentionOf[at] ?? -1];
  return mention !== undefined && isPerson(mention);
};

/** Where a comma, a full stop or marks end what begins at `first`. */
function endOfPhrase({ words, markOf }: Passage, unit: Stretch, first: number): number {
  let at = first;
  while (at < Math.min(unit.end, first + 8) && isWord(wordAt(words, at)) && (markOf[at] ?? -1) === -1) at++;
  return at;
}

/** Verbs that may come before their subject. */
const inverting: ReadonlySet<string> = new Set(['says', 'judges', 'finds']);

/** Whether nothing but a sign, a preposition or the end follows. */
const endsClause = ({ words, markOf }: Passage, unit: Stretch, at: number): boolean =>
  at >= unit.end || (markOf[at] ?? -1) !== -1 || /^(?:[^\p{L}\p{N}]+|in|on|at|to|during|after|who|which|of|for|from|and|mit|zufolge|à|en|dans|lors|am|bei|a|al|de|del|du|des|der|von|vom|zur|zum|gegenüber|au|aux)$/u.test(wordAt(words, at));

/** `Roe, a lawyer for the firm, said`: the phrase before the comma that opens the apposition. */
function beforeApposition(passage: Passage, begin: number, comma: number): { readonly subject: SourcePhrase; readonly start: number } | null {
  const { words, markOf } = passage;
  for (let at = comma - 1; at > begin; at--) {
    if ((markOf[at] ?? -1) !== -1 || /^[.;:]$/u.test(wordAt(words, at))) return null;
    if (wordAt(words, at) !== ',') continue;
    const opener = wordAt(words, at + 1);
    const start = startOfClause(passage, begin, at);
    const person = personBetween(passage, at + 1, comma);
    if (person) return { subject: person, start };
    const name = sourcesIn(passage, { first: start, end: at });
    const own = name.at(-1);
    if (!own || own.end !== at) return null;
    const lead = firstSubject(name) ?? own;
    const apposed = lead.kind === 'noun' || (lead.mention && !passage.isPerson(lead.mention)) ? sourcesIn(passage, { first: at, end: comma }).find(({ kind, isOblique, end }) => (kind === 'mention' || kind === 'name') && !isOblique && end === comma) : undefined;
    if (apposed) return { subject: apposed, start };
    if (determiners.has(opener) || /^\p{Ll}{3,}ing$/u.test(opener) || own.kind === 'mention' || own.kind === 'name' || opener === 'who' || opener === 'which') return { subject: lead, start };
    return null;
  }
  return null;
}

/** `The Minister for Cyber, Ann Roe, said`: nothing but a person's name between commas. */
function personBetween({ mentions, mentionOf, isPerson }: Passage, first: number, comma: number): SourcePhrase | null {
  const mention = mentions[mentionOf[first] ?? -1];
  if (!mention || !isPerson(mention)) return null;
  for (let at = first; at < comma; at++) if (mentionOf[at] !== mentionOf[first]) return null;
  return { first, end: comma, kind: 'mention', mention, head: '', isOblique: false };
}

function startOfClause({ words, markOf }: Passage, begin: number, end: number): number {
  for (let at = end - 1; at >= begin; at--) {
    if ((markOf[at] ?? -1) !== -1 || /^[.,;:—–!?“”"»)]/u.test(wordAt(words, at))) return at + 1;
    if (clauseOpeners.has(wordAt(words, at)) && at < end - 1) return at + 1;
  }
  return begin;
}

/** Whether nothing but where, how or when it was said follows up to the end: `said in a summary released on Tuesday`. */
function isPlaced({ words, markOf }: Pick<Passage, 'words' | 'markOf'>, unit: Stretch, first: number): boolean {
  if (!/^(?:in|by|on|at|during|through|via|from|after|following|over|before)$/u.test(wordAt(words, first))) return false;
  for (let at = first + 1; at < unit.end; at++) {
    const word = wordAt(words, at);
    if (at === unit.end - 1 && /^[.!?]/u.test(word)) return true;
    if (at - first > 14 || (markOf[at] ?? -1) !== -1 || /^[,;:—–]/u.test(word) || breakers.has(word)) return false;
  }
  return true;
}

/** Whom something is told. */
const listeners = /^(?:a|an|this|news|conference|newspaper|agency|press|briefing|committee|court|panel|hearing|him|her|them|parliament|call|radio|television|tv)$/u;

/** `..., the report notes, ...` and `... , Roe said.`: the sentence goes on around the words. */
function interrupts({ words, markOf, mentionOf }: Passage, unit: Stretch, clause: number, verb: number): boolean {
  const opened = clause > unit.first && (wordAt(words, clause - 1) === ',' || (markOf[clause - 1] ?? -1) !== -1 || /[”"»]/u.test(wordAt(words, clause - 1)));
  if (!opened) return false;
  if (isPlaced({ words, markOf }, unit, verb + 1)) return true;
  const isTold = /^t(?:old|ells?)$/u.test(wordAt(words, verb));
  for (let at = verb + 1; at < Math.min(unit.end, verb + 6); at++) {
    const word = wordAt(words, at);
    if (word === ',' || /^[.?!]/u.test(word) || (markOf[at] ?? -1) !== -1) return true;
    if (word === 'that' || word === ':' || at - verb > 4) return false;
    if (isTold && ((mentionOf[at] ?? -1) !== -1 || listeners.test(word))) continue;
    if (!adverbs.has(word) && !/^(?:on|in|at|of|the|a|me|us|reporters|journalists|lawmakers|\p{L}*day|\d+|january|february|march|april|may|june|july|august|september|october|november|december|statement|interview)$/u.test(word)) return false;
  }
  return verb + 1 >= unit.end;
}
