import type { Confidence, Likelihood } from '../../../../shared/vocabulary.ts';
import type { FoundEstimative } from '../model.ts';
import { documents } from '../quotes/sourceWords.ts';
import { setOf, type Stretch, wordAt, type Words } from '../quotes/words.ts';
import { confidenceWords, type Term, termsByFirstWord } from './terms.ts';

const evidence = setOf('evidence indication indications sign signs proof information reporting intelligence data');
const missing = setOf('not never without lacked lacks lack cannot');
const shortOf = setOf('sufficient specific enough reliable direct');
const judging = setOf('assess assesses assessed judge judges judged believe believes believed estimate estimates estimated consider considers suspect suspects suspected think thinks deem deems gauge gauges');
const claiming = setOf('claim claims claimed contend contends contended purport purports allege alleges');
const judges = setOf(`we i they officials official analysts analyst agencies agency community investigators prosecutors authorities experts researchers
  report assessment analysis office department bureau committee government council intelligence company sources who nic cia fbi nsa odni`);
const between = setOf('also still now have has had all both generally continue continues to jointly collectively');
/** Passive or past forms that a bystander may be the subject of: `because the city believed`. */
const ownBelief = setOf('believed estimated judged suspected');

/**
 * Wordings that say how sure a statement is: likelihood, confidence, judgement, missing evidence, hearsay, modal verbs.
 *
 * @returns in order of the text, never overlapping
 */
export function findEstimatives(words: Words, { first, end }: Stretch): FoundEstimative[] {
  const found: FoundEstimative[] = [];
  for (let index = first; index < end; index++) {
    const match = absenceAt(words, index, end) ?? termAt(words, index, end) ?? judgementAt(words, index);
    if (!match) continue;
    const { tokens } = words;
    const to = tokens[index + match.length - 1]?.to ?? 0;
    found.push({ from: tokens[index]?.from ?? to, to, norm: match.norm, class: match.class, likelihood: match.likelihood });
    index += match.length - 1;
  }
  return found;
}

type Match = Omit<Term, 'words'> & { readonly length: number };

function termAt(words: Words, index: number, end: number): Match | null {
  const word = wordAt(words, index);
  const token = words.tokens[index]?.text ?? '';
  if (word === 'may' && token !== 'may') return null;
  if (/^probabl\p{L}{1,6}$/u.test(word) && !termsByFirstWord.has(word)) return { norm: 'probably', class: 'probability', likelihood: 'likely', length: 1 };
  const term = termsByFirstWord.get(word)?.find((one) => index + one.words.length <= end && one.words.every((part, at) => wordAt(words, index + at) === part));
  if (!term) return null;
  if (!holds(words, index, term)) return null;
  return { norm: term.norm, class: term.class, likelihood: term.likelihood, length: term.words.length };
}

/** Words that estimate only in some places: `could not`, `as soon as possible`, `she suspected`. */
function holds(words: Words, index: number, { norm, words: parts }: Term): boolean {
  const before = wordAt(words, index - 1);
  const after = wordAt(words, index + parts.length);
  if (norm === 'could') return after !== 'not' && after !== 'no';
  if (norm === 'possible') return before !== 'as' && before !== 'where' && before !== 'if' && after !== 'to' && (after === 'that' || before === 'is' || before === 'a' || before === 'was');
  if (norm === 'suspected' || norm === 'alleged') return after !== 'that';
  if (norm === 'assessed') return after !== 'value' && after !== 'by';
  if (norm === 'likely') return before !== 'less' && before !== 'equally';
  return true;
}

/** `no evidence`, `no clear indication`, `not found any evidence`. */
function absenceAt(words: Words, index: number, end: number): Match | null {
  const word = wordAt(words, index);
  const bare = bareAbsence(words, index);
  if (bare > 0) return { norm: words.lower.slice(index, index + bare).join(' '), class: 'absence_of_evidence', likelihood: null, length: bare };
  const reach = word === 'no' ? 3 : missing.has(word) || word.endsWith("n't") ? 5 : 0;
  for (let at = index + 1; at <= index + reach && at < end; at++) {
    const next = wordAt(words, at);
    if (/^[,.;:]/u.test(next)) return null;
    if (!evidence.has(next) || wordAt(words, at + 1) === '-' || (word !== 'no' && !/^(?:evidence|indications?|signs?|proof)$/u.test(next))) continue;
    if (word === 'no' && /^(?:intelligence|reporting|data)$/u.test(next) && !/^(?:that|to|of)$/u.test(wordAt(words, at + 1))) return null;
    const suggests = wordAt(words, at + 1) === 'to' && /^(?:suggest|indicate|believe|show|support)$/u.test(wordAt(words, at + 2)) && next === 'information';
    const length = at - index + 1 + (suggests ? 2 : 0);
    return { norm: words.lower.slice(index, index + length).join(' '), class: 'absence_of_evidence', likelihood: null, length };
  }
  return null;
}

/** Length of `have not identified`, `lack sufficient reporting`, `cannot exclude`, `no allegation`; else 0. */
function bareAbsence(words: Words, index: number): number {
  const [word, next, third] = [wordAt(words, index), wordAt(words, index + 1), wordAt(words, index + 2)];
  if (/^(?:have|has|had)$/u.test(word) && next === 'not' && /^(?:identified|observed|seen|found|detected|confirmed|established|uncovered)$/u.test(third)) return evidenceSoon(words, index + 3) ? 0 : 3;
  if (/^(?:haven't|hasn't)$/u.test(word) && /^(?:identified|observed|detected|confirmed)$/u.test(next)) return 2;
  if (/^lack(?:s|ed)?$/u.test(word) && shortOf.has(next) && evidence.has(third)) return 3;
  if (/^(?:cannot|can't)$/u.test(word) && /^(?:exclude|confirm|verify)$/u.test(next)) return 2;
  if (/^(?:cannot|can't)$/u.test(word) && next === 'rule' && third === 'out') return 3;
  return word === 'no' && /^(?:allegation|finding)$/u.test(next) ? 2 : 0;
}

const evidenceSoon = (words: Words, index: number): boolean => [0, 1, 2].some((step) => /^(?:evidence|indications?|signs?|proof)$/u.test(wordAt(words, index + step)));

/** A verb of judging or claiming whose subject is one who judges: `officials believe`, `the bureau assesses`. */
function judgementAt(words: Words, index: number): Match | null {
  const word = wordAt(words, index);
  const kind = judging.has(word) ? 'judgement_verb' : claiming.has(word) ? 'reporting_verb' : null;
  if (kind === null) return null;
  let at = index - 1;
  while (between.has(wordAt(words, at))) at--;
  const subject = wordAt(words, at);
  if (/^alleg(?:e|es|ed)$/u.test(word) && wordAt(words, index + 1) === 'that' && wordAt(words, index - 1) !== 'not') return { norm: word, class: kind, likelihood: null, length: 1 };
  if (/^claim(?:s|ed)?$/u.test(word) && claimsSomething(words, index)) return { norm: word, class: kind, likelihood: null, length: 1 };
  const isName = /^\p{Lu}[\p{L}.]+$/u.test(words.tokens[at]?.text ?? '') && at > 0;
  if (!judges.has(subject) && !(isName && !ownBelief.has(word) && !word.startsWith('consider'))) return null;
  if (documents.has(subject) && kind === 'reporting_verb') return null;
  if (/^(?:of|in|the|a)$/u.test(wordAt(words, index + 1)) && /^(?:estimates|claims|judges|suspects)$/u.test(word)) return null;
  return { norm: word, class: kind, likelihood: null, length: 1 };
}

/** `the persona claimed to be`, not `such claims to fame`. */
function claimsSomething(words: Words, index: number): boolean {
  const before = wordAt(words, index - 1);
  if (documents.has(before) && before !== 'persona') return false;
  return /^(?:that|to|responsibility|credit|he|she|it|they)$/u.test(wordAt(words, index + 1)) && !/^(?:the|a|an|of|their|his|her|its|these|those|such|any|false|all|such|and|or|no|unsubstantiated|baseless|made|dismissed|rejected|'s)$/u.test(before);
}

/** The one likelihood that a statement is given; null when it has none or several. */
export function likelihoodOf(estimatives: readonly FoundEstimative[]): Likelihood | null {
  const given = new Set(estimatives.flatMap(({ likelihood }) => likelihood ?? []));
  return given.size === 1 ? [...given][0] ?? null : null;
}

/** The one analytic confidence that a statement is given; null when it has none or several. */
export function confidenceOf(estimatives: readonly FoundEstimative[]): Confidence | null {
  const norms = estimatives.filter((one) => one.class === 'confidence').map(({ norm }) => norm);
  const given = new Set(norms.flatMap((norm) => (norm.includes('-to-') ? [] : norm.split(' ').flatMap((word) => confidenceWords.get(word) ?? []))));
  return given.size === 1 ? [...given][0] ?? null : null;
}
