import { CaseError } from '../../../../../shared/errors.ts';
import type { FileHead, IncomingFile } from '../../incoming/incoming.ts';
import { isTooDeep } from '../../incoming/json-text.ts';

/** One entity as others wrote it. */
export interface GivenEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** As it came. */
  readonly body: object;
  readonly line: number;
}

const longestLine = 64 * 1024 * 1024;
/** What a reader keeps of a file is in memory, several times over. */
const mostCharacters = 256 * 1024 * 1024;
const mostEntities = 500_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a file's first line is an entity. */
export const isFtm = ({ text }: FileHead): boolean => /^\uFEFF?\s*\{/.test(text) && /"schema"\s*:\s*"[A-Z]\w*"/.test(text) && /"properties"\s*:\s*\{/.test(text) && !/"type"\s*:\s*"bundle"/.test(text);

const unreadable = (name: string, line: number, why: string, cause?: unknown) =>
  new CaseError('FILE_UNREADABLE', `${name} is broken in line ${line}: ${why}. Ask for the file anew.`, { cause });

/** The lines of a file, from 1, read piece by piece. */
function* linesIn({ name, chunks, sizeBytes }: IncomingFile, onProgress: (done: number, total: number) => void): Generator<readonly [number, string]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [rest, line, done] = ['', 0, 0];
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (error) {
      throw unreadable(name, line + 1, 'it is not UTF-8', error);
    }
  };
  for (const bytes of chunks()) {
    const parts = (rest + decode(bytes)).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > longestLine) throw unreadable(name, line + parts.length + 1, 'a line is longer than 64 MB, and each is one entity');
    for (const part of parts) yield [++line, part];
    done += bytes.byteLength;
    onProgress(done, sizeBytes);
  }
  yield [line + 1, rest + decode()];
}

function entityIn(name: string, line: number, text: string): GivenEntity {
  let read: unknown;
  if (isTooDeep(text)) throw unreadable(name, line, 'it is nested without an end');
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw unreadable(name, line, 'it is no JSON', error);
  }
  if (!isRecord(read) || typeof read['id'] !== 'string' || read['id'] === '' || typeof read['schema'] !== 'string') throw unreadable(name, line, 'it is no entity with an id and a schema');
  const given = isRecord(read['properties']) ? read['properties'] : {};
  const properties = Object.fromEntries(Object.entries(given).map(([key, values]) => [key, (Array.isArray(values) ? values : [values]).filter((value): value is string => typeof value === 'string' && value !== '')]));
  return { id: read['id'], schema: read['schema'], properties, body: read, line };
}

/**
 * The entities of a file, a line each.
 *
 * @throws CaseError `FILE_UNREADABLE` with the line, `FILE_TOO_LARGE` when there is more than a case takes at once
 */
export function* entitiesIn(file: IncomingFile, onProgress: (done: number, total: number) => void): Generator<GivenEntity> {
  let [characters, count] = [0, 0];
  for (const [line, text] of linesIn(file, onProgress)) {
    if (text.trim() === '') continue;
    characters += text.length;
    count++;
    if (count > mostEntities || characters > mostCharacters) {
      throw new CaseError('FILE_TOO_LARGE', `${file.name} has more than ${mostEntities.toLocaleString('en')} entities or ${mostCharacters / 1024 / 1024} million characters by line ${line}: more than a case takes at once. Choose a part of it, or split it.`);
    }
    yield entityIn(file.name, line, text.replace(/^\uFEFF/, ''));
  }
}
