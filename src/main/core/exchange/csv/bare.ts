/** What `inert` puts before the beginning of a cell. */
const atStart = /^'(?='*[=+\-@＝＋－＠\t\r\n])/u;
/** The same where other settings begin a cell. */
const atBreak = /(?<=[;\t\r\n]"*)'(?='*[=+\-@＝＋－＠])/gu;

/** Takes away the apostrophes that `inert` put before what a spreadsheet might carry out. */
export function bare(text: string): string {
  return text.replace(atStart, '').replaceAll(atBreak, '');
}
