import { CaseError } from '../../../../shared/errors.ts';
import type { SourceKind } from '../../../../shared/vocabulary.ts';
import type { FileHead, ImportProblem, Reader } from '../incoming/incoming.ts';
import { parseJson } from '../incoming/json-text.ts';
import { incomingWorks, type ReadWork } from './incoming.ts';

const kinds: Readonly<Record<string, SourceKind>> = {
  'article-newspaper': 'outlet', 'article-magazine': 'outlet', 'article-journal': 'outlet', 'post-weblog': 'outlet', broadcast: 'outlet', report: 'agency', legal_case: 'court',
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** Whether a file is a list whose first item has a type and a title, as CSL-JSON has. */
export const isCsl = ({ text: head }: FileHead): boolean => /^\uFEFF?\s*\[\s*\{/.test(head) && /"type"\s*:\s*"/.test(head) && /"title"\s*:/.test(head) && /"(?:issued|container-title|publisher|author|accessed)"\s*:/.test(head);

/**
 * Reads CSL-JSON.
 *
 * @throws CaseError `FILE_UNREADABLE`, `FORMAT_UNKNOWN`
 */
export const readCsl: Reader = (file) => {
  const read = parseJson(file);
  if (!Array.isArray(read)) throw new CaseError('FORMAT_UNKNOWN', `${file.name} is no CSL-JSON, which is a list of works. Name the form that it has.`);
  const problems: ImportProblem[] = [];
  const works: ReadWork[] = [];
  for (const [index, item] of read.entries()) {
    const title = isObject(item) ? text(item['title']) : null;
    if (!isObject(item) || title === null) {
      problems.push({ where: `work ${index + 1}`, message: 'it has no title' });
      continue;
    }
    works.push({
      key: text(item['id']) ?? (typeof item['id'] === 'number' ? String(item['id']) : ''), title, publisher: text(item['container-title']) ?? text(item['publisher']), kind: kinds[String(item['type'])] ?? 'other',
      language: text(item['language'])?.slice(0, 35) ?? null, body: item,
    });
  }
  return incomingWorks('csl', works, problems);
};
