import table from '../../../../../resources/extract/countries.json' with { type: 'json' };

/** One state: how it is called in the languages of the genre's reports. */
export interface Country {
  /** ISO 3166-1 alpha-2; `SU` for the Soviet Union, `XK` for Kosovo. */
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  /** German ones, such as `Russlands`. */
  readonly genitives: readonly string[];
  readonly demonyms: readonly string[];
  readonly metonyms: readonly string[];
  /** Names that mean something else as often, such as `Georgia`. */
  readonly doubtful: ReadonlySet<string>;
}

/** Languages besides English in which countries are known by name. */
const languages = ['es', 'fr', 'de', 'it', 'pt'] as const;

/** In the English of reports, where CLDR has another name. */
const plainNames: Readonly<Record<string, string>> = { HK: 'Hong Kong', MO: 'Macau', MM: 'Myanmar', TR: 'Turkey', CZ: 'Czech Republic', PS: 'Palestine', SU: 'Soviet Union', CD: 'Democratic Republic of the Congo' };

function countryOf(code: string, row: readonly string[]): Country {
  const [names, demonyms, metonyms] = row.map((cell) => cell.split(';').map((part) => part.trim()).filter((part) => part !== ''));
  const all = [...(names ?? []), ...(metonyms ?? [])];
  const doubtful = new Set(all.filter((name) => name.endsWith('?')).map(plain));
  const translated = code === 'SU' || code === 'XK' ? [] : languages.map((language) => regionNames(language).of(code) ?? '').filter((name) => name !== '' && name !== code);
  const name = plainNames[code] ?? (code === 'SU' || code === 'XK' ? undefined : regionNames('en').of(code)) ?? plain(names?.[0] ?? code);
  const own = (names ?? []).map(plain);
  const german = code === 'SU' || code === 'XK' ? '' : (regionNames('de').of(code) ?? '');
  const genitives = /^\p{L}+[^sxzß]$/u.test(german) && german.length > 4 ? [`${german}s`] : [];
  return { code, name, genitives, names: [...new Set([name, ...own, ...translated.filter((other) => !/[(,]/u.test(other))])], demonyms: demonyms ?? [], metonyms: (metonyms ?? []).map(plain), doubtful };
}

const plain = (name: string): string => name.replace(/\?$/u, '');

/** CLDR's names of regions, as Node carries them. */
function regionNames(language: string): Intl.DisplayNames {
  const known = regionNamesOf.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
  regionNamesOf.set(language, known);
  return known;
}
const regionNamesOf = new Map<string, Intl.DisplayNames>();

const list = Object.entries(table).map(([code, row]) => countryOf(code, row));
const wordsOf = (names: readonly string[]): string[] => names.flatMap((name) => name.toLowerCase().split(/[\s-]/u)).filter((word) => word.length > 2 && !/^(?:the|and|of|republic|islands|new|north|south|kingdom|state|democratic|people's|central|east|el|san)$/u.test(word));

/** The states and every single word of their names and demonyms. */
export const countries: { readonly list: readonly Country[]; readonly words: ReadonlySet<string>; readonly demonymWords: ReadonlySet<string> } = {
  list,
  words: new Set([...list.flatMap(({ name, names }) => [...wordsOf([name]), ...names.filter((other) => !other.includes(' ')).flatMap((other) => wordsOf([other]))]), 'u.s.', 'us', 'uk', 'u.k.']),
  demonymWords: new Set(list.flatMap(({ demonyms }) => demonyms.flatMap((demonym) => wordsOf([demonym, `${demonym}s`])))),
};
