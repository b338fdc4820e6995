import { dayOf } from './dates.ts';
import type { DocumentFacts } from './read.ts';

/**
 * The day on which a file was made, by the first of what it says that is a date. It is no more than a hint of when its words were published,
 * and told apart for that.
 */
export function dayOfMaking(...written: readonly (string | undefined)[]): Pick<DocumentFacts, 'date' | 'dateIsOfMaking'> {
  const date = written.map(dayOf).find((day) => day !== undefined);
  return date === undefined ? {} : { date, dateIsOfMaking: true };
}
