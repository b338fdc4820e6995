import words from '../../../../../resources/extract/words.json' with { type: 'json' };
import bodies from '../../../../../resources/extract/organisations.json' with { type: 'json' };
import { countries } from './countries.ts';

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((word) => word.toLowerCase()));

const givenNames = setOf(words.givenNames);
const places = setOf(words.places);
const organisationWords = setOf(words.organisationWords);
const companySuffixes = setOf(words.companySuffixes);
const titles = setOf(words.titles);
const calendar = setOf('january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday');

/** Bodies and media of one word, acronyms among them. */
const bodyWords: ReadonlySet<string> = new Set(bodies.rows.flatMap((row) => {
  const [name = '', , , others = ''] = row.split('|');
  return [name, ...others.split(';')].map((other) => other.trim()).filter((other) => /^[\p{L}\p{N}.]{3,}$/u.test(other)).map((other) => other.toLowerCase());
}));

/** What lists say of a word; a word may be of several kinds. Bits, so that the tagger can combine them cheaply. */
export const kinds = { givenName: 1, place: 2, country: 4, demonym: 8, organisation: 16, companySuffix: 32, title: 64, calendar: 128, body: 256 } as const;

/** Kinds of a word, in any case, with or without accents. */
export function kindsOf(word: string): number {
  const lower = word.toLowerCase();
  return kindsOfPlain(lower) | (/[^\u0000-\u007f]/u.test(lower) ? kindsOfPlain(lower.normalize('NFKD').replace(/\p{M}/gu, '')) : 0);
}

function kindsOfPlain(lower: string): number {
  return (givenNames.has(lower) ? kinds.givenName : 0) | (places.has(lower) ? kinds.place : 0)
    | (countries.words.has(lower) ? kinds.country : 0) | (countries.demonymWords.has(lower) ? kinds.demonym : 0)
    | (organisationWords.has(lower) ? kinds.organisation : 0) | (companySuffixes.has(lower) ? kinds.companySuffix : 0)
    | (bodyWords.has(lower) ? kinds.body : 0) | (titles.has(lower) ? kinds.title : 0) | (calendar.has(lower) ? kinds.calendar : 0);
}
