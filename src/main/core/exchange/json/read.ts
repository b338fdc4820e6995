import { CaseError } from '../../../../shared/errors.ts';
import type { FileHead, IncomingRows, Reader } from '../incoming/incoming.ts';
import { parseJson } from '../incoming/json-text.ts';
import { caseRows } from '../incoming/rows.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of another system, which stands in the file as a text. */
function objectIn(body: unknown): object {
  try {
    const read: unknown = JSON.parse(String(body));
    return isObject(read) ? read : { value: read };
  } catch {
    return { text: String(body) };
  }
}

/** Whether a file says that it is what `writeJson` wrote. */
export const isJson = ({ text }: FileHead): boolean => /^\s*\{[^{}]*"format"\s*:\s*"casewright"/.test(text);

/**
 * Reads what `writeJson` wrote. Its reports have no text: those that the case has are found by their hashes, and quotes of
 * the others are not taken.
 *
 * @throws CaseError `FORMAT_UNKNOWN` for another form or a newer one, `FILE_UNREADABLE`
 */
export const readJson: Reader = (file) => {
  const read = parseJson(file);
  if (!isObject(read) || read['format'] !== 'casewright') throw new CaseError('FORMAT_UNKNOWN', `${file.name} is no Casewright JSON. Name the form that it has.`);
  if (read['formatVersion'] !== 1) throw new CaseError('FORMAT_UNKNOWN', `${file.name} is of a newer form than this Casewright knows. Update Casewright to read it.`);
  const rows: Record<string, unknown> = {};
  for (const name of Object.keys(caseRows)) rows[name] = Array.isArray(read[name]) ? read[name].filter(isObject) : [];
  // Left open where nobody can tell.
  rows['sources'] = (rows['sources'] as readonly object[]).map((source) => ({ ...source, reliability: (source as { reliability?: unknown }).reliability ?? 'F' }));
  const foreign = Array.isArray(read['foreignObjects']) ? read['foreignObjects'].filter(isObject) : [];
  return {
    system: 'casewright', rows: rows as IncomingRows, documents: [], identifiers: [], problems: [],
    foreign: foreign.map(({ system, identifier, body }) => ({ system: String(system), identifier: String(identifier), body: objectIn(body) })),
  };
};
