/** What a cell says that no field of the case can hold; its message says what would do. */
export class CellFault extends Error {}

const plain = (text: string) => text.trim().toLowerCase().replaceAll(/[\s-]+/g, '_');

/** The word of a vocabulary that a cell has, whatever its capitals and gaps. @throws CellFault */
export function wordOf<T extends string>(name: string, given: string | undefined, words: readonly T[], synonyms: Readonly<Record<string, T>> = {}): T | null {
  if (given === undefined || given.trim() === '') return null;
  const said = plain(given);
  const found = words.find((word) => plain(word) === said) ?? synonyms[said];
  if (found === undefined) throw new CellFault(`${name}: “${given.slice(0, 100)}” is none of ${words.join(', ')}`);
  return found;
}

/** The texts of a JSON list; null for what is none. */
function jsonList(given: string): string[] | null {
  if (!given.startsWith('["')) return null;
  try {
    const read: unknown = JSON.parse(given);
    return Array.isArray(read) ? read.filter((part) => typeof part === 'string') : null;
  } catch {
    // Then it is a text that looks like a list.
    return null;
  }
}

/** The texts of a cell that Casewright wrote. */
export function ownListOf(given: string | undefined): string[] {
  return given === undefined ? [] : jsonList(given) ?? given.split('; ');
}

/** Several texts of one cell by others, with semicolons or line ends between. */
export function listOf(given: string | undefined): string[] {
  return [...new Set((given ?? '').split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== ''))];
}

/** A date as EDTF: what tables write in a way that can be read in one way alone. Other texts stay for the case to judge. @throws CellFault */
export function dateOf(given: string | undefined): string | null {
  const said = given?.trim() ?? '';
  if (said === '') return null;
  const day = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(said)?.[1];
  if (day !== undefined) return day;
  if (/^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(said)) throw new CellFault(`date: which part of “${said}” is the day and which the month can't be told. Write it as 2020-10-21`);
  return said;
}
