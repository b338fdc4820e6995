import { Option, type Command } from 'commander';
import { CaseError } from '../../../shared/errors.ts';
import type { ThingKind } from '../../../shared/ids.ts';
import {
  actorTypes, confidences, credibilities, likelihoods, markings, polarities, quoteKinds, reliabilities, sourceKinds, statuses, voices,
} from '../../../shared/vocabulary.ts';
import type { CaseAtHand, Typed } from './case-at-hand.ts';

/** A field of a thing as an option: how it is typed, and what it is when a new thing is made without it. */
export interface Field {
  /** Name in the contract. */
  readonly key: string;
  /** Option without its dashes, such as `date-basis`. */
  readonly option: string;
  readonly hint: string;
  readonly initial: string | boolean | null;
  readonly choices?: readonly (string | number)[];
  /** What the value refers to, when it names another thing. */
  readonly refersTo?: readonly ThingKind[];
  readonly isYesNo?: boolean;
}

const field = (key: string, hint: string, more: Partial<Field> = {}): Field => ({ key, option: key, hint, initial: null, ...more });

const marking = field('marking', 'TLP 2.0 marking, such as amber', { choices: markings });
const note = field('note', "the analyst's note");
const url = field('url', 'where it was published');
const language = field('language', 'BCP 47 tag, such as fr');
const dates: readonly Field[] = [
  field('date', 'EDTF: 2020-10-21, 2020-10, 2020~, 2020-10/2021-03, 2020-11/..'),
  field('dateInferred', 'the date was worked out and does not stand in the words', { option: 'date-inferred', initial: false, isYesNo: true }),
  field('dateBasis', 'what the date was worked out from', { option: 'date-basis' }),
];
const weighing: readonly Field[] = [
  field('voice', 'whose voice it is', { choices: voices, initial: 'source' }),
  field('polarity', 'whether it is said to be so', { choices: polarities, initial: 'asserts' }),
  field('likelihood', 'ICD 203 likelihood', { choices: likelihoods }),
  field('confidence', 'ICD 203 analytic confidence', { choices: confidences }),
  field('credibility', 'Admiralty credibility; 6 is unknown', { choices: credibilities }),
];
const name = field('name', 'name', { initial: '' });
const status = (initial: string | null) => field('status', 'how far it went', { choices: statuses, initial });

/** The fields of each kind of thing, as `add` and `edit` take them. */
export const fieldsOf = {
  actor: [
    name, field('type', 'what the actor is', { choices: actorTypes, initial: 'organisation' }),
    field('role', 'what the actor is or does in this case'), field('affiliation', 'whom the actor belongs to'), marking, note,
  ],
  operation: [
    name, field('kind', "the analyst's word for what it is, such as influence or intrusion", { initial: 'operation' }),
    status('alleged'), field('statusBasis', 'why the status is what it is', { option: 'status-basis' }), field('aim', 'what it is for'), field('scale', 'how large it is'),
    ...dates, field('parentId', 'the operation that it is part of', { option: 'parent', refersTo: ['operation'] }), marking, note,
  ],
  event: [name, status(null), ...dates, marking, note],
  source: [
    name, field('kind', 'what kind of publisher', { choices: sourceKinds, initial: 'outlet' }),
    field('reliability', 'Admiralty reliability; F is unknown', { choices: reliabilities, initial: 'F' }), url, language, note,
  ],
  report: [
    field('title', 'title; its first line when left out', { initial: '' }), field('author', 'who wrote it'), ...dates, url, language, marking, note,
  ],
  quote: [
    field('kind', 'direct speech, reported speech, or a passage', { choices: quoteKinds, initial: 'passage' }), ...weighing,
    field('speakerId', 'the actor who said it', { option: 'speaker', refersTo: ['actor'] }),
    field('speakerText', "who said it, in the report's words", { option: 'speaker-text' }),
    field('viaId', 'the actor through whom it reached the report', { option: 'via', refersTo: ['actor'] }),
    field('viaText', 'through whom, in words', { option: 'via-text' }), language, marking, note,
  ],
  claim: [
    ...weighing, status(null),
    field('attributionId', 'the actor who said it', { option: 'attribution', refersTo: ['actor'] }),
    field('attributionText', 'who said it, in words', { option: 'attribution-text' }),
    field('estimativeWords', "the hedge in the source's words, such as \"we believe\"", { option: 'estimative-words' }), ...dates, marking, note,
  ],
} as const satisfies Readonly<Record<ThingKind, readonly Field[]>>;

/** Fields that only `edit` takes, beside those of `fieldsOf`. */
export const editOnly: Readonly<Partial<Record<ThingKind, readonly Field[]>>> = {
  claim: [field('relation', 'another relation'), field('value', 'another value of a property')],
  report: [field('sourceId', 'the source that published it', { option: 'source', refersTo: ['source'] })],
};

/** Without the fields that a command takes as arguments. */
export function without(fields: readonly Field[], ...keys: readonly string[]): readonly Field[] {
  return fields.filter(({ key }) => !keys.includes(key));
}

function optionOf({ option, hint, choices, isYesNo, initial, refersTo }: Field, saysInitial: boolean): Option {
  const words = [hint, ...(choices ? [`(${choices.join(', ')})`] : []), ...(saysInitial && typeof initial === 'string' && initial !== '' ? [`[${initial}]`] : [])];
  return new Option(isYesNo ? `--${option}` : `--${option} <${refersTo ? refersTo[0] : 'value'}>`, words.join(' '));
}

/** Adds an option for each field; the same option is added once. */
export function addFields(command: Command, fields: readonly Field[], { isEdit = false } = {}): Command {
  const seen = new Set<string>();
  for (const each of fields) {
    if (seen.has(each.option)) continue;
    seen.add(each.option);
    command.addOption(optionOf(isEdit ? withoutChoices(each, fields) : each, !isEdit));
    if (isEdit && each.isYesNo) command.addOption(new Option(`--no-${each.option}`, 'the opposite'));
  }
  return command;
}

/** What holds for a field in all kinds that have it: choices that differ from kind to kind are left to the reading. */
function withoutChoices(given: Field, fields: readonly Field[]): Field {
  const alike = fields.filter(({ option }) => option === given.option);
  if (alike.every(({ choices }) => choices === given.choices)) return given;
  const { choices: _, ...rest } = given;
  return { ...rest, hint: [...new Set(alike.map(({ hint }) => hint))].join('; or: ') };
}

const attribute = (option: string) => option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * The fields that were given, by their names in the contract. An empty value clears a field.
 *
 * @throws CaseError `INPUT_INVALID`, `THING_MISSING`
 */
export async function readFields(at: CaseAtHand, fields: readonly Field[], options: Typed): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = {};
  for (const each of fields) {
    const value = options[attribute(each.option)];
    if (value !== undefined) given[each.key] = await readField(at, each, value);
  }
  return given;
}

/** Fields that every thing of their kind has. */
const neverEmpty = new Set(['name', 'title', 'type', 'kind', 'reliability', 'voice', 'polarity', 'relation', 'sourceId']);

async function readField(at: CaseAtHand, given: Field, value: unknown): Promise<unknown> {
  if (typeof value !== 'string') return value;
  if (value === '' && neverEmpty.has(given.key)) throw new CaseError('INPUT_INVALID', `--${given.option} can't be empty. Give a value, or leave it out.`);
  if (value === '') return null;
  if (given.refersTo) return at.id(value, given.refersTo);
  return given.choices ? chosen(given, given.choices, value) : value;
}

/** A choice however it is written: `Amber` for `TLP:AMBER`, `very likely` for `very_likely`. */
function chosen({ option }: Field, choices: readonly (string | number)[], value: string): string | number {
  const plain = (text: string) => text.toLowerCase().replace(/^tlp:/, '').replace(/[\s-]/g, '_');
  const choice = choices.find((each) => plain(String(each)) === plain(value));
  if (choice === undefined) throw new CaseError('INPUT_INVALID', `--${option} can't be "${value}". Choose one of ${choices.join(', ')}.`);
  return choice;
}

/** What a new thing is made of: the given fields over the initial ones. */
export async function readNew(at: CaseAtHand, fields: readonly Field[], options: Typed): Promise<Record<string, unknown>> {
  const initial = Object.fromEntries(fields.map(({ key, initial: value }) => [key, value]));
  return { ...initial, ...await readFields(at, fields, options) };
}
