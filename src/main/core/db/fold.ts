/** A text as it is compared: letters of every script in lower case, and accents in one form. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);

/**
 * SQL that is true where a column holds a text, folded. SQLite's own LIKE is quicker and folds the letters of ASCII, so
 * it is used where the text has no others.
 *
 * @param parameter name of the bound parameter, whose value `patternOf` gives
 */
export function holdsSql(column: string, text: string, parameter = 'pattern'): string {
  return `${isAscii(text) ? column : `fold(${column})`} LIKE :${parameter} ESCAPE '\\'`;
}

/** The pattern that finds a text anywhere, with the pattern's own signs taken literally. */
export function patternOf(text: string): string {
  return `%${(isAscii(text) ? text : fold(text)).replace(/[\\%_]/g, '\\$&')}%`;
}
