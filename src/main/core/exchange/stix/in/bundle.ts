import { CaseError } from '../../../../../shared/errors.ts';
import type { FileHead, IncomingFile } from '../../incoming/incoming.ts';
import { parseJson } from '../../incoming/json-text.ts';
import type { Collector } from '../../incoming/collect.ts';
import { isRecord, type GivenObject } from './object.ts';

/** Whether a file begins as a bundle does; its members may come in any order. */
export const isBundle = ({ text }: FileHead): boolean => /^\uFEFF?\s*\{/.test(text) && /"type"\s*:\s*"bundle"/.test(text) && (/"id"\s*:\s*"bundle--/.test(text) || /"objects"\s*:\s*\[/.test(text));

const identifier = /^[a-z0-9][a-z0-9-]*--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Observables have no version of their own in them. */
const isVersioned = (object: GivenObject) => object['created'] !== undefined;

/** @throws CaseError `FORMAT_UNKNOWN` for what is no bundle of STIX 2.1 */
function listIn(file: IncomingFile): readonly unknown[] {
  const read = parseJson(file);
  if (!isRecord(read) || read['type'] !== 'bundle') throw new CaseError('FORMAT_UNKNOWN', `${file.name} is no STIX bundle. Name the form that it has.`);
  const objects = Array.isArray(read['objects']) ? read['objects'] : [];
  const versions = new Set(objects.filter(isRecord).filter((object) => isVersioned(object as GivenObject)).map(({ spec_version: version }) => version ?? '2.0'));
  const version = read['spec_version'] ?? (versions.size === 1 ? [...versions][0] : '2.1');
  if (version !== '2.1') throw new CaseError('FORMAT_UNKNOWN', `${file.name} is of STIX ${String(version).slice(0, 20)}, and version 2.1 is read. Convert it, for instance with the STIX elevator of OASIS.`);
  return objects;
}

/** The newest of the versions of an object; of two of the same moment the first. */
function isNewer(object: GivenObject, before: GivenObject): boolean {
  return String(object['modified'] ?? '') > String(before['modified'] ?? '');
}

/**
 * The objects of a bundle by their identifiers, each in its newest version.
 *
 * @throws CaseError `FORMAT_UNKNOWN`, `FILE_UNREADABLE`, `TEXT_UNDECODABLE`
 */
export function objectsIn(file: IncomingFile, into: Collector): ReadonlyMap<string, GivenObject> {
  const found = new Map<string, GivenObject>();
  for (const [index, object] of listIn(file).entries()) {
    if (!isRecord(object) || typeof object['type'] !== 'string' || typeof object['id'] !== 'string' || !identifier.test(object['id'])) {
      into.problem(`object ${index + 1}`, 'it has no type and identifier as STIX objects have');
      continue;
    }
    const given = object as GivenObject;
    if (isVersioned(given) && given['spec_version'] !== '2.1') {
      into.problem(given.id, `it is of STIX ${String(given['spec_version'] ?? '2.0').slice(0, 20)}, and version 2.1 is read`);
      into.keep(given.id, given);
      continue;
    }
    const before = found.get(given.id);
    const isSame = before !== undefined && before['modified'] === given['modified'];
    if (isSame && JSON.stringify(before) !== JSON.stringify(given)) into.problem(given.id, 'it is there twice, and says two things as of the same moment; the first was taken');
    if (!before || isNewer(given, before)) found.set(given.id, given);
  }
  return found;
}
