import { CaseError } from '../../../../shared/errors.ts';

/** The line, from 1, of a place in a text. */
function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/**
 * A JSON document.
 *
 * @throws CaseError `FILE_UNREADABLE`, with the line where it is broken
 */
export function parseJson({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CaseError('TEXT_UNDECODABLE', `${name} is not UTF-8, as JSON has to be. Save it anew as UTF-8.`, { cause: error });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const place = position === undefined ? 'at its end' : `in line ${lineAt(text, Number(position))}`;
    throw new CaseError('FILE_UNREADABLE', `${name} is no JSON: it is broken ${place}. Ask for the file anew.`, { cause: error });
  }
}
