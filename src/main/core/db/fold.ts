/** A text as names are compared: letters of every script in lower case, and accents in one form. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Letters that Unicode does not take apart, as they are typed without a keyboard that has them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ',
};
const notPlain = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');
/**
 * What a reader may leave out: accents of all scripts, points of Hebrew and Arabic, stretching, format characters. Signs
 * that make another syllable (Indic vowels, the voicing of kana) are letters and stay.
 */
// oxlint-disable-next-line no-misleading-character-class -- points are left out one by one
const leftOut = /[[\p{Script=Inherited}\p{Cf}\u0591-\u05c7\u0610-\u061a\u0640\u06d6-\u06ed]--\u3099--\u309a]/gv;

/** Letters without ASCII among them. */
const foldRun = (letters: string) => letters.normalize('NFKD').replace(leftOut, '').toLowerCase().replace(notPlain, (letter) => plain[letter] ?? letter).normalize('NFC');

/** A text as it is looked for: letters of every script in lower case, without accents, in one form (ligatures taken apart). */
export function foldLetters(text: string): string {
  return text.replace(/[^\x00-\x7f]+/g, foldRun).toLowerCase(); // oxlint-disable-line no-control-regex -- all but ASCII is meant
}

export const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text); // oxlint-disable-line no-control-regex -- all of ASCII is meant

/**
 * SQL that is true where a column holds a text, whatever the case of letters and their accents. SQLite's own LIKE is quicker and
 * folds the letters of ASCII, so that only a column with others is folded.
 *
 * @param parameter name of the bound parameter, whose value `patternOf` gives
 */
export function holdsSql(column: string, text: string, parameter = 'pattern'): string {
  const like = `LIKE :${parameter} ESCAPE '\\'`;
  const folded = `(octet_length(${column}) <> length(${column}) AND fold_letters(${column}) ${like})`;
  return isAscii(foldLetters(text)) ? `(${column} ${like} OR ${folded})` : folded;
}

/** The pattern that finds a text anywhere, with the pattern's own signs taken literally. */
export function patternOf(text: string): string {
  return `%${foldLetters(text).replace(/[\\%_]/g, '\\$&')}%`;
}
