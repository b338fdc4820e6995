import { dayOf } from '../dates.ts';
import { languageTag, phrase, webAddress } from '../html/facts.ts';
import { markupImporter } from '../html/markup.ts';
import { textOf, elementsOf } from '../html/tree.ts';
import { detectText } from '../legacy-encoding.ts';
import { isText, readText } from '../plain-text.ts';
import type { DocumentFile } from '../read.ts';

const sampleBytes = 64 * 1024;
/** What a text has that was written as Markdown. Any one of them may stand in a plain text; two of them hardly do. */
const signs: readonly RegExp[] = [
  /^#{1,6} \S/m, /\[[^\]\n]{1,200}\]\((?:https?:\/\/|\.{0,2}\/|#|mailto:)[^)\s]*\)/, /^(?:```|~~~)[\w-]*\s*$/m, /(?:^|\s)\*\*[^\s*][^*\n]{0,200}\*\*/, /^\|? *:?-{3,}:? *\|[ :|-]*$/m,
  /!\[[^\]\n]*\]\([^)\s]+\)/, /^---\n(?:[\w-]+:.*\n)+---\n/, /^\[[^\]\n]+\]: <?\S+>?/m,
];
const frontMatter = /^---\r?\n([\s\S]{0,10000}?)\r?\n---\r?\n/;

/** Whether a file is Markdown: two or more kinds of its marks stand in it. */
function isMarkdown(file: DocumentFile): boolean {
  if (!isText(file)) return false;
  const start = readText({ ...file, bytes: file.bytes.subarray(0, sampleBytes) }).text.replaceAll('\r\n', '\n');
  return signs.filter((sign) => sign.test(start)).length >= 2;
}

/** Simple fields of the block above a text. */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  return new Map([...block.matchAll(/^([\w-]+):[ \t]*(.+?)[ \t]*$/gm)].map(([, name = '', value = '']) => [name.toLowerCase(), value.replaceAll(/^(["'])(.*)\1$/g, '$2')]));
}

/** Reads Markdown as the page it makes, without what its marks are. */
export const markdownImporter = markupImporter({ name: 'markdown', version: '1', mediaType: 'text/markdown', accepts: isMarkdown }, async (file) => {
  const { Marked } = await import('marked');
  const { text, encoding, encodingIsGuess } = await detectText(file);
  const block = frontMatter.exec(text);
  const fields = fieldsOf(block?.[1] ?? '');
  const markup = await new Marked({ gfm: true, async: false }).parse(text.slice(block?.[0].length ?? 0));
  return {
    markup: `<!doctype html><body>${markup}`, encoding, encodingIsGuess, warnings: [], isWebPage: false,
    facts: (root) => {
      const heading = [...elementsOf(root)].find(({ name }) => name === 'h1');
      return {
        title: phrase(fields.get('title') ?? (heading && textOf(heading))), author: phrase(fields.get('author')), date: dayOf(fields.get('date')),
        language: languageTag(fields.get('lang') ?? fields.get('language')), url: webAddress(fields.get('url') ?? fields.get('source')),
      };
    },
  };
});
