import type { FoundDate, Range } from '../model.ts';
import type { TextDocument } from '../text/document.ts';
import { foreignTriggersOf } from './foreign.ts';
import { tongues } from './foreign-words.ts';
import { itemOf, leadsIn } from './items.ts';
import { triggersOf, type Trigger } from './triggers.ts';
import { unitAt, type Clausal } from './units.ts';

/** The sentences of a report in order, as they are read for operations. */
export function readingsOf(document: TextDocument, clausals: readonly Clausal[], dates: readonly FoundDate[], isQuoted: (range: Range) => boolean): Reading[] {
  let nextDate = 0;
  let isInList = false;
  return clausals.map((whole) => {
    const item = isInList ? itemOf(whole) : null;
    const clausal = item ?? whole;
    isInList = item !== null || leadsIn(whole);
    const { from, to } = clausal.sentence;
    while ((dates[nextDate]?.to ?? Number.POSITIVE_INFINITY) <= from) nextDate += 1;
    const near: FoundDate[] = [];
    for (let at = nextDate; (dates[at]?.from ?? to) < to; at += 1) near.push(...dates.slice(at, at + 1));
    const tongue = tongues.get(document.paragraphs[clausal.sentence.paragraph]?.language ?? '');
    const isTold = ({ at, agents }: Trigger): boolean => agents.anaphor === null || !isQuoted(unitAt(clausal.units, at));
    const triggers = tongue ? foreignTriggersOf(clausal.units, tongue) : triggersOf(clausal.units);
    return { clausal, dates: near, isEnglish: tongue === undefined, isItem: item !== null, triggers: triggers.filter(isTold), isTold };
  });
}

/** A sentence, its dates and the words in it that tell of operations. */
export interface Reading {
  readonly clausal: Clausal;
  readonly dates: readonly FoundDate[];
  readonly triggers: readonly Trigger[];
  readonly isEnglish: boolean;
  /** Whether a trigger is the report's own: a pronoun in a quotation means nobody of it. */
  readonly isTold: (trigger: Trigger) => boolean;
  /** It goes on with a list, and whoever led in to that does it. */
  readonly isItem: boolean;
}
