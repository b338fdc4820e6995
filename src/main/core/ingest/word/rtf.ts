import { dayOfMaking } from '../day-of-making.ts';
import { phrase } from '../html/facts.ts';
import { markupImporter } from '../html/markup.ts';
import { readRtf } from './rtf-markup.ts';

const isRtf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(6, bytes.byteLength)).toString('latin1').startsWith('{\\rtf');

/** Reads rich text (RTF) of any word processor. */
export const rtfImporter = markupImporter({ name: 'rtf', version: '1', mediaType: 'application/rtf', accepts: ({ bytes }) => isRtf(bytes) }, ({ bytes }) => {
  const { markup, info, hasDeleted } = readRtf(bytes);
  return {
    markup, encoding: 'binary', encodingIsGuess: false, isWebPage: false,
    facts: () => ({ title: phrase(info.get('title')), author: phrase(info.get('author')), publisher: phrase(info.get('company')), ...dayOfMaking(['yr', 'mo', 'dy'].map((part) => (info.get(part) ?? '').padStart(2, '0')).join('-')) }),
    warnings: hasDeleted ? ['The document has tracked changes. Words that were put in are part of the text, deleted ones are not.'] : [],
  };
});
