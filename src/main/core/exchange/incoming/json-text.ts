import { CaseError } from '../../../../shared/errors.ts';
import type { IncomingFile } from './incoming.ts';
import { faultIn } from './json-fault.ts';

/** The line, from 1, of a place in a text. */
function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Deeper than anything that people exchange; what writes JSON again goes down as deep as it is nested. */
const deepest = 500;

/** Whether brackets outside of texts go deeper than that. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
    } else if (sign === '[' || sign === '{') {
      if (++depth > deepest) return true;
    } else if (sign === ']' || sign === '}') depth--;
  }
  return false;
}

/**
 * A JSON document.
 *
 * @throws CaseError `FILE_UNREADABLE`, with the line where it is broken
 */
export function parseJson({ name, bytes }: Pick<IncomingFile, 'name' | 'bytes'>): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CaseError('TEXT_UNDECODABLE', `${name} is not UTF-8, as JSON has to be. Save it anew as UTF-8.`, { cause: error });
  }
  if (isTooDeep(text)) throw new CaseError('FILE_UNREADABLE', `${name} is nested more than ${deepest} deep, as no file of this kind is. Ask for the file anew.`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = faultIn(text);
    const place = position >= text.length ? 'at its end' : `in line ${lineAt(text, position)}`;
    throw new CaseError('FILE_UNREADABLE', `${name} is no JSON: it is broken ${place}. Ask for the file anew.`, { cause: error });
  }
}
