import { findClaims } from '../claims/find.ts';
import type { FoundActor, FoundClaim, FoundDate, FoundOperation, FoundQuote, Range } from '../model.ts';
import { findTechniques } from '../techniques/find.ts';
import type { TextDocument } from '../text/document.ts';
import { evidenceFrom, type Evidence } from './evidence.ts';
import { gather } from './gather.ts';
import { mergedParts, mergedStage, nameOf, type Gathered } from './merge.ts';
import { principalsOf } from './principals.ts';
import { protagonistsOf } from './protagonists.ts';
import { clausalsOf } from './units.ts';

/** What was done by whom, and how actors hang together; `passages` are further quotes that they rest on. */
export interface Doings {
  readonly operations: FoundOperation[];
  readonly claims: FoundClaim[];
  readonly passages: FoundQuote[];
}

/** Finds the operations and claims that a report tells of. Every one rests on quotes, of `quotes` or of the answer's `passages`. */
export function findOperations(document: TextDocument, actors: readonly FoundActor[], quotes: readonly FoundQuote[], dates: readonly FoundDate[]): Doings {
  const clausals = clausalsOf(document, actors);
  const evidence = evidenceFrom(quotes, document.text);
  const claims = findClaims(clausals, evidence);
  const direct = quotes.filter(({ kind }) => kind === 'direct').toSorted((a, b) => a.from - b.from);
  const principals = principalsOf(actors, claims);
  const gathered = gather(document, clausals, dates, principals, (range) => isQuoted(direct, range), protagonistsOf(document, clausals, actors)).filter((entry) => !isCommentary(entry, direct));
  const names = new Map(actors.map(({ key, name }) => [key, name]));
  const operations = gathered.map((entry, index) => operationOf(`o${index + 1}`, entry, document, names, evidence));
  return { operations, claims, passages: evidence.passages() };
}

/** Whether nothing but someone's words name a campaign by the way: "these attempts to meddle are unacceptable". */
function isCommentary({ tellings }: Gathered, direct: readonly FoundQuote[]): boolean {
  return tellings.every(({ trigger, words }) => trigger.kind === 'influence' && trigger.product === null && trigger.at === trigger.to && (lastFrom(direct, words.from)?.to ?? -1) >= words.to);
}

/** Whether a range lies within a direct quotation. */
const isQuoted = (direct: readonly FoundQuote[], { from, to }: Range): boolean => (lastFrom(direct, from)?.to ?? -1) >= to;

/** The last of the ordered quotes that starts at `place` or before it. */
function lastFrom(ordered: readonly FoundQuote[], place: number): FoundQuote | undefined {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return ordered[low - 1];
}

function operationOf(key: string, { tellings }: Gathered, document: TextDocument, names: ReadonlyMap<string, string>, evidence: Evidence): FoundOperation {
  const parts = mergedParts(tellings);
  const [first] = tellings;
  const quoteKeys = [...new Set(tellings.flatMap(({ clausal, words }) => evidence.keysFor(clausal.sentence, words.from, words.to)))].slice(0, 100);
  return {
    key, name: nameOf(tellings, parts, names), kind: first?.trigger.kind ?? 'influence', ...mergedStage(tellings),
    aim: tellings.find(({ aim }) => aim !== null)?.aim ?? null,
    date: tellings.find(({ date }) => date !== null)?.date ?? null,
    parts, quoteKeys, techniques: findTechniques(document.text, tellings.map(({ clausal }) => clausal)),
    score: Math.min(0.9, 0.55 + 0.1 * tellings.length),
    because: tellings.slice(0, 20).map(({ trigger, words, doers }) => ({
      rule: `operation: ${trigger.kind}`, note: trigger.product, words: [words, ...doers.flatMap((doer) => doer.words)].slice(0, 50),
    })),
  };
}
