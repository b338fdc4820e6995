import type { DocumentFile } from '../read.ts';
import { isText, readText } from '../plain-text.ts';

const sampleBytes = 16 * 1024;
const strong = /^<(?:!doctype\s+html|html|head|body|meta|title|script|style|frameset)\b/i;
const weak = /^<(?:iframe|h[1-6]|div|font|table|a|b|br|p|span|article|section|main|ul|ol|center|header|img|link)\b[^<]*>/i;
/** Marks of a text that has some markup in it, and is no page. */
const markdown = /^#{1,6} |^```|\]\((?:https?:|\.|#|\/)|^\s*\*\*|^---$/m;

/** A text behind what may stand before a page: white space, comments, an XML declaration. */
function behindComments(text: string): string {
  return text.replace(/^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)+/, '');
}

/** Whether a file is a page: text that begins as one does. */
export function isHtml(file: DocumentFile): boolean {
  if (!isText(file)) return false;
  const { bytes, ...rest } = file;
  // An even number of bytes keeps UTF-16 whole.
  const start = behindComments(readText({ ...rest, bytes: bytes.subarray(0, sampleBytes) }).text);
  return strong.test(start) || (weak.test(start) && /<\/\w+\s*>/.test(start) && !markdown.test(start));
}
