/** What in a text may look other than it is: characters that turn the order of letters, and words of letters that look alike. */

/** Marks that show letters in another order than they are written; `LRE` to `RLO`, and isolates. */
const turning = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/g;
/** Words of the alphabets whose letters are taken for one another. */
const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]{3,}/gu;
const alphabets: readonly (readonly [name: string, letter: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u], ['Cyrillic', /\p{Script=Cyrillic}/u], ['Greek', /\p{Script=Greek}/u],
];
/** Letters that look like those of another of these alphabets. */
const lookalike = /[аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅοινυραΑΒΕΖΗΙΚΜΝΟΡΤΥΧaceopxyijshABEKMHOPCTYXIJSZNuv]/u;
/** Units and formulas rightly mix alphabets: a lone micro sign, a delta before a name. */
const scientific = /^[µμΔδΩωαβγλπσφ]\p{Script=Latin}+$|^\p{Script=Latin}+[µμΔδΩωαβγλπσφ]$/u;
const named = 3;
const around = 24;

const place = (text: string, index: number) => {
  // Control characters in a message would do there what it warns of.
  const clean = (part: string) => part.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return `"${clean(text.slice(Math.max(0, index - around), index)).trimStart()}…${clean(text.slice(index + 1, index + around)).trimEnd()}"`.toWellFormed();
};

const more = (count: number) => (count > named ? `, and ${(count - named).toLocaleString('en')} more` : '');

function turningWarning(text: string): string | undefined {
  const found = [...text.matchAll(turning)];
  if (found.length === 0) return undefined;
  const places = found.slice(0, named).map(({ 0: mark, index }) => `U+${mark.charCodeAt(0).toString(16).toUpperCase()} at ${place(text, index)}`).join(', ');
  return `The text holds ${found.length.toLocaleString('en')} character${found.length === 1 ? '' : 's'} that turn${found.length === 1 ? 's' : ''} the order in which letters are shown: ${places}${more(found.length)}. The reader shows each by a badge.`;
}

/** Which letters of a word are of the alphabet that most are not. */
function strangers(letters: string): string | undefined {
  const groups = alphabets.map(([name, letter]) => ({ name, found: Array.from(letters).filter((each) => letter.test(each)) })).filter(({ found }) => found.length > 0)
    .toSorted((a, b) => a.found.length - b.found.length);
  const [fewest] = groups;
  if (groups.length < 2 || !fewest || scientific.test(letters) || !groups.some(({ found }) => found.every((each) => lookalike.test(each)))) return undefined;
  return `"${letters}" (${fewest.name} ${[...new Set(fewest.found)].join(' ')})`;
}

function mixedWarning(text: string): string | undefined {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return undefined;
  const seen = new Map<string, string>();
  for (const [letters] of text.matchAll(word)) {
    if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letters) || seen.has(letters)) continue;
    const strange = strangers(letters);
    if (strange !== undefined) seen.set(letters, strange);
  }
  if (seen.size === 0) return undefined;
  return `Words mix alphabets whose letters look alike, so that searching for them finds nothing: ${[...seen.values()].slice(0, named).join(', ')}${more(seen.size)}.`;
}

/** Warnings of what in a text looks other than it is, a sentence each; none for an honest text. */
export function disguisesIn(text: string): string[] {
  return [turningWarning(text), mixedWarning(text)].filter((warning) => warning !== undefined);
}
