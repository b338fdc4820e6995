import type { Extraction } from '../../../shared/model/extraction.ts';
import { codePointSpans, type CodePointSpan } from './code-points.ts';
import type { Findings } from './extract.ts';
import type { FoundActor, FoundClaim, FoundDate, FoundMarking, FoundOperation, FoundQuote, Grounds, Range } from './model.ts';

/** Names the extractor and what it can do; a new version may propose what an older one did not. */
const name = { extractor: 'casewright', version: '1' } as const;

/** The keys that proposals may name. */
interface Keys {
  readonly actors: ReadonlySet<string>;
  readonly quotes: ReadonlySet<string>;
  readonly span: (range: Range) => CodePointSpan;
}

/**
 * Puts findings into the public form: code points, nothing longer than the form allows, no key that names nothing.
 * An operation or a claim without a quote, or between actors that were not found, is left out.
 */
export function proposalsOf(text: string, findings: Findings): Extraction {
  const keys: Keys = { actors: new Set(findings.actors.map(({ key }) => key)), quotes: new Set(findings.quotes.map(({ key }) => key)), span: codePointSpans(text) };
  return {
    ...name,
    actors: findings.actors.map((actor) => actorProposal(actor, keys)),
    quotes: findings.quotes.map((quote) => quoteProposal(quote, keys)),
    operations: findings.operations.flatMap((operation) => operationProposal(operation, keys)),
    claims: findings.claims.flatMap((claim) => claimProposal(claim, keys)),
    dates: findings.dates.map((date) => dateProposal(date, keys)),
    markings: findings.markings.map((marking) => markingProposal(marking, keys)),
  };
}

const cut = (text: string, length: number): string => text.slice(0, length);
const cutOrNull = (text: string | null, length = 2_000): string | null => (text === null ? null : cut(text, length));
const knownKey = (key: string | null, keys: ReadonlySet<string>): string | null => (key !== null && keys.has(key) ? key : null);

function grounds({ score, because }: Grounds, { span }: Keys) {
  const reasons = because.slice(0, 20).map(({ rule, note, words }) => ({ rule: cut(rule, 80), note: cutOrNull(note), words: words.slice(0, 50).map(span) }));
  return { score: Math.max(0, Math.min(1, score)), because: reasons.length > 0 ? reasons : [{ rule: 'unnamed', note: null, words: [] }] };
}

function actorProposal(actor: FoundActor, keys: Keys): Extraction['actors'][number] {
  const { key, name: actorName, type, role, knownId, aliases, mentions } = actor;
  return {
    key, name: cut(actorName, 1_000), type, role: cutOrNull(role), knownId,
    aliases: aliases.slice(0, 200).map((alias) => ({ ...alias, name: cut(alias.name, 1_000) })),
    mentions: mentions.slice(0, 20_000).map((mention) => ({ ...keys.span(mention), kind: mention.kind })), ...grounds(actor, keys),
  };
}

function quoteProposal(quote: FoundQuote, keys: Keys): Extraction['quotes'][number] {
  const { key, kind, voice, polarity, likelihood, confidence, language, speakerKey, speakerText, speakerRange, viaKey, viaText, outer, estimatives } = quote;
  const { span } = keys;
  return {
    key, ...span(quote), outer: outer ? span(outer) : null, kind, voice, polarity,
    speakerKey: knownKey(speakerKey, keys.actors), speakerText: cutOrNull(speakerText), speakerSpan: speakerRange ? span(speakerRange) : null,
    viaKey: knownKey(viaKey, keys.actors), viaText: cutOrNull(viaText), likelihood, confidence,
    estimatives: estimatives.slice(0, 200).map((estimative) => ({ ...span(estimative), norm: cut(estimative.norm, 200), class: estimative.class, likelihood: estimative.likelihood })),
    language, ...grounds(quote, keys),
  };
}

function operationProposal(operation: FoundOperation, keys: Keys): Extraction['operations'] {
  const quoteKeys = operation.quoteKeys.filter((key) => keys.quotes.has(key)).slice(0, 100);
  if (quoteKeys.length === 0) return [];
  const { key, name: operationName, kind, aim, status, statusBasis, date, techniques } = operation;
  const parts = operation.parts.filter(({ actorKey }) => keys.actors.has(actorKey)).slice(0, 100)
    .map(({ words, ...part }) => ({ ...part, words: words.slice(0, 20).map(keys.span) }));
  return [{
    key, name: cut(operationName, 1_000), kind: cut(kind, 100), aim: cutOrNull(aim), status, statusBasis: cutOrNull(statusBasis), date, parts, quoteKeys,
    techniques: techniques.slice(0, 50).map((technique) => ({ ...technique, words: keys.span(technique.words) })), ...grounds(operation, keys),
  }];
}

function claimProposal(claim: FoundClaim, keys: Keys): Extraction['claims'] {
  const quoteKeys = claim.quoteKeys.filter((key) => keys.quotes.has(key)).slice(0, 50);
  if (quoteKeys.length === 0 || !keys.actors.has(claim.subjectKey) || !keys.actors.has(claim.objectKey)) return [];
  const { key, subjectKey, relation, objectKey, voice, polarity, status, date } = claim;
  return [{ key, subjectKey, relation, objectKey, voice, polarity, status, date, quoteKeys, ...grounds(claim, keys) }];
}

function dateProposal(date: FoundDate, keys: Keys): Extraction['dates'][number] {
  const { key, edtf, inferred, basis } = date;
  return { key, ...keys.span(date), edtf, inferred, basis: cutOrNull(basis), ...grounds(date, keys) };
}

function markingProposal(marking: FoundMarking, keys: Keys): Extraction['markings'][number] {
  return { key: marking.key, ...keys.span(marking), marking: marking.marking, ...grounds(marking, keys) };
}
