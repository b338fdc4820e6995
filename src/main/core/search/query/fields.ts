import { CaseError } from '../../../../shared/errors.ts';
import type { SearchGroup } from '../../../../shared/contract/search.ts';
import { searchGroups } from '../../../../shared/contract/search.ts';
import { actorTypes, markings, polarities, reliabilities, statuses, voices } from '../../../../shared/vocabulary.ts';
import { dayRange } from '../../dates/dates.ts';
import { foldText } from '../fold.ts';
import { editDistance } from './distance.ts';
import type { Filter } from './tree.ts';

/** One filter: what is typed, what it does, and how its value is read. */
export interface Field {
  readonly name: string;
  readonly hint: string;
  readonly example: string;
  /** Values that it can have; null when they come from the case or are dates. */
  readonly values: readonly string[] | null;
  readonly read: (value: string) => Filter;
}

const refuse = (field: string, value: string, remedy: string) => new CaseError('INPUT_INVALID', `${field}: does not take "${value.slice(0, 60)}". ${remedy}`);

/** Words for groups besides their own names. */
const groupNames: Readonly<Record<string, readonly SearchGroup[]>> = {
  text: ['passage'], passage: ['passage'], thing: ['actor', 'operation', 'event'],
  ...Object.fromEntries(searchGroups.map((group) => [group, [group]])),
};
const singular = (word: string) => (word.endsWith('s') ? word.slice(0, -1) : word);
const parts = (value: string) => value.split(',').map((part) => part.trim()).filter((part) => part !== '');

function readType(value: string): Filter {
  const read = parts(value).map((part) => {
    const word = singular(foldText(part).trim());
    const type = actorTypes.find((each) => each === word);
    const groups = Object.hasOwn(groupNames, word) ? groupNames[word] : undefined;
    if (type === undefined && groups === undefined) throw refuse('type', part, `Use one of ${typeValues.join(', ')}.`);
    return { groups: groups ?? [], actorTypes: type === undefined ? [] : [type] };
  });
  return { by: 'type', groups: read.flatMap(({ groups }) => groups), actorTypes: read.flatMap(({ actorTypes: types }) => types) };
}

const typeValues = ['text', ...searchGroups.filter((group) => group !== 'passage'), ...actorTypes];

/** `A`, `A..C` or `A,C`. */
function readGrade(value: string): Filter {
  const grades = parts(value.toUpperCase()).flatMap((part) => {
    const [, from = '', to = from] = /^([A-F])(?:\.\.([A-F]))?$/.exec(part) ?? [];
    if (from === '' || to < from) throw refuse('grade', value, 'Use a reliability from A to F, such as grade:B or grade:A..C.');
    return reliabilities.filter((grade) => grade >= from && grade <= to);
  });
  return { by: 'grade', grades };
}

function readDate(by: 'before' | 'after' | 'date', value: string): Filter {
  let range;
  try {
    range = dayRange(value);
  } catch (error) {
    throw error instanceof CaseError ? refuse(by, value, `Use a date, such as ${by}:2021, ${by}:2021-03 or ${by}:2021-03-16.`) : error;
  }
  if (by === 'date') return { by, ...range };
  const day = by === 'before' ? range.earliestDay : range.latestDay;
  if (day === null) throw refuse(by, value, `Use a date that ${by === 'before' ? 'begins' : 'ends'}, such as ${by}:2021-03.`);
  return { by, day };
}

function readUnsourced(value: string): Filter {
  const word = value.toLowerCase();
  if (word !== 'yes' && word !== 'no') throw refuse('unsourced', value, 'Use unsourced:yes or unsourced:no.');
  return { by: 'unsourced', is: word === 'yes' };
}

/** Choices however they are written: `amber` for `TLP:AMBER`, `not-conducted` for `not_conducted`. */
function readChoices(by: 'status' | 'polarity' | 'voice' | 'marking', choices: readonly string[], value: string): Filter {
  const plain = (text: string) => text.toLowerCase().replace(/^tlp:/, '').replace(/[\s-]/g, '_');
  const values = parts(value).map((part) => {
    const choice = choices.find((each) => plain(each) === plain(part));
    if (choice === undefined) throw refuse(by, part, `Use one of ${choices.map((each) => plain(each)).join(', ')}.`);
    return choice;
  });
  return { by, values };
}

const named = (name: 'source' | 'report' | 'actor' | 'tag', hint: string, example: string): Field =>
  ({ name, hint, example, values: null, read: (value) => ({ by: name, value }) });
const chosen = (name: 'status' | 'polarity' | 'voice' | 'marking', hint: string, choices: readonly string[]): Field => {
  const values = choices.map((choice) => choice.toLowerCase().replace('tlp:', ''));
  return { name, hint, example: `${name}:${values[0] ?? ''}`, values, read: (value) => readChoices(name, choices, value) };
};

/** Every filter, in the order in which they are offered. */
export const fields: readonly Field[] = [
  { name: 'type', hint: 'kind of thing', example: 'type:quote', values: typeValues, read: readType },
  named('source', 'name of the source', 'source:courier'),
  named('report', 'title of the report', 'report:"annual threat"'),
  named('actor', 'who is involved', 'actor:iran'),
  { name: 'before', hint: 'dated before', example: 'before:2021-03', values: null, read: (value) => readDate('before', value) },
  { name: 'after', hint: 'dated after', example: 'after:2020', values: null, read: (value) => readDate('after', value) },
  { name: 'date', hint: 'dated within', example: 'date:2020-10', values: null, read: (value) => readDate('date', value) },
  { name: 'grade', hint: 'reliability of the source', example: 'grade:A..C', values: [...reliabilities], read: readGrade },
  { name: 'unsourced', hint: 'rests on no quote', example: 'unsourced:yes', values: ['yes', 'no'], read: readUnsourced },
  chosen('status', 'how far an operation went', statuses),
  chosen('polarity', 'asserts or denies', polarities),
  chosen('voice', 'whose voice it is', voices),
  named('tag', 'has the tag', 'tag:check'),
  chosen('marking', 'handling marking', markings),
];

/** The filter of a name, in any case. */
export function fieldNamed(name: string): Field | undefined {
  return fields.find((field) => field.name === name.toLowerCase());
}

/** The filter that a name was probably meant to be, such as `source` for `sorce`: the nearest within one letter, or two of a longer name. */
export function fieldLike(name: string): Field | undefined {
  const most = name.length < 5 ? 1 : 2;
  const near = fields.map((field) => ({ field, distance: editDistance(field.name, name.toLowerCase(), most) })).filter(({ distance }) => distance <= most);
  return near.toSorted((left, right) => left.distance - right.distance)[0]?.field;
}
