import type { Token } from './document.ts';

/** Small words that a language is told by; each belongs to few of these languages. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with on by from as are were has have had this which be been not it its their at an or but who will would said after into they we he',
  es: 'el la los las de del que y en un una para con por su al lo como más pero fue ha han sus este esta entre sobre también desde contra no se aunque',
  fr: 'le la les de des du et en un une que qui dans pour par sur est sont avec au aux pas plus ne ce cette ont été il elle mais ou leur ses',
  de: 'der die das und in den von zu mit dem des auf für ist im nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
  it: 'il lo la gli di del della che e un una per con non si è sono da nel alla dei delle anche come più ha al',
  pt: 'o a os as de do da dos das que e em um uma para com não por no na se mais foi ao como sua seu pelo pela',
  nl: 'de het een van en in is dat op te zijn voor met niet aan er om ook als bij door maar uit naar',
};

const languagesOf: ReadonlyMap<string, readonly string[]> = Object.entries(smallWords).reduce((table, [language, words]) => {
  for (const word of words.split(' ')) table.set(word, [...(table.get(word) ?? []), language]);
  return table;
}, new Map<string, string[]>());

/** Alphabets that tell the language, or the likeliest one, by themselves. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[іїєґ]/iu, 'uk'], [/\p{Script=Cyrillic}/u, 'ru'], [/[پچژگکی]/u, 'fa'], [/\p{Script=Arabic}/u, 'ar'], [/\p{Script=Hebrew}/u, 'he'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'], [/\p{Script=Hangul}/u, 'ko'], [/\p{Script=Han}/u, 'zh'], [/\p{Script=Greek}/u, 'el'],
];

/**
 * The language of some words (ISO 639-1), told by small words, or by the alphabet when it isn't the Latin one.
 *
 * @returns null when too little speaks for any
 */
export function languageOf(tokens: readonly Token[]): string | null {
  const words = tokens.filter(({ text }) => /^\p{L}/u.test(text));
  const foreign = words.filter(({ text }) => !/[\p{Script=Latin}]/u.test(text));
  if (foreign.length > words.length / 2) {
    const sample = foreign.slice(0, 200).map(({ text }) => text).join(' ');
    return scripts.find(([script]) => script.test(sample))?.[1] ?? null;
  }
  return bySmallWords(words.slice(0, 1000));
}

function bySmallWords(words: readonly Token[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of words) {
    const languages = languagesOf.get(text.toLowerCase()) ?? [];
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
  }
  const [best, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!best || best[1] < 1.5 || best[1] < words.length * 0.06) return null;
  return second && second[1] > best[1] * 0.75 ? null : best[0];
}
