import { CaseError } from '../../../../shared/errors.ts';
import type { SourceKind } from '../../../../shared/vocabulary.ts';
import type { FileHead, ImportProblem, IncomingFile, Reader } from '../incoming/incoming.ts';
import { incomingWorks, type ReadWork } from './incoming.ts';

const kinds: Readonly<Record<string, SourceKind>> = { NEWS: 'outlet', MGZN: 'outlet', JOUR: 'outlet', JFULL: 'outlet', BLOG: 'outlet', RPRT: 'agency', CASE: 'court' };
const field = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/;

/** @throws CaseError `TEXT_UNDECODABLE` */
export function textOf({ name, bytes }: IncomingFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CaseError('TEXT_UNDECODABLE', `${name} is not UTF-8. Save it anew as UTF-8.`, { cause: error });
  }
}

/** Whether a file begins with the type of a work, as every record of RIS does. */
export const isRis = ({ text }: FileHead): boolean => /^\uFEFF?\s*TY {2}- /.test(text);

type Fields = Record<string, string[]>;

function workOf(fields: Fields): ReadWork | null {
  const first = (...tags: readonly string[]) => tags.map((tag) => fields[tag]?.[0]?.trim()).find((value) => value !== undefined && value !== '') ?? null;
  const title = first('TI', 'T1', 'CT');
  if (title === null) return null;
  return {
    key: first('ID') ?? '', title, publisher: first('T2', 'JO', 'JF', 'JA', 'PB'), kind: kinds[first('TY') ?? ''] ?? 'other', language: first('LA')?.slice(0, 35) ?? null,
    body: Object.fromEntries(Object.entries(fields).map(([tag, values]) => [tag, values.length === 1 ? values[0] : values])),
  };
}

/**
 * Reads RIS, a field a line; a line without a tag goes on with the field before it.
 *
 * @throws CaseError `FILE_UNREADABLE` with the line, `TEXT_UNDECODABLE`
 */
export const readRis: Reader = (file) => {
  const [works, problems]: [ReadWork[], ImportProblem[]] = [[], []];
  let [fields, last]: [Fields | null, string[] | null] = [null, null];
  let begun = 0;
  for (const [index, line] of textOf(file).split(/\r\n|\r|\n/).entries()) {
    const [, tag, value = ''] = field.exec(line) ?? [];
    if (tag === 'TY') [fields, begun] = [{}, index + 1];
    else if (fields === null && line.trim() !== '') throw new CaseError('FILE_UNREADABLE', `${file.name} is no RIS: line ${index + 1} belongs to no work. Each begins with "TY  - ".`);
    if (fields === null) continue;
    if (tag === 'ER') {
      const work = workOf(fields);
      if (work) works.push(work);
      else problems.push({ where: `the work of line ${begun}`, message: 'it has no title' });
      [fields, last] = [null, null];
    } else if (tag !== undefined) {
      last = fields[tag] ??= [];
      last.push(value);
    } else if (last && line.trim() !== '') last.push(`${last.pop() ?? ''} ${line.trim()}`);
  }
  if (fields !== null) problems.push({ where: `the work of line ${begun}`, message: 'it is not ended: the file breaks off within it' });
  return incomingWorks('ris', works, problems);
};
