/**
 * What a spreadsheet takes for a formula at the beginning of a cell: the signs, their full-width forms, and white space
 * that it may skip before one. Apostrophes count in, so that what is put before can be taken away again.
 */
const atStart = /^(?='*[=+\-@＝＋－＠\t\r\n])/u;
/**
 * The same after a sign at which a spreadsheet may begin a new cell, when it is set to other separators than commas.
 */
const atBreak = /(?<=[;\t\r\n]"*)(?='*[=+\-@＝＋－＠])/gu;

/** The text with an apostrophe before whatever a spreadsheet might carry out. One apostrophe less there gives the text again. */
export function inert(text: string): string {
  return text.replace(atBreak, "'").replace(atStart, "'");
}
