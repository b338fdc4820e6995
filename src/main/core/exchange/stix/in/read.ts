import { Collector } from '../../incoming/collect.ts';
import type { Reader } from '../../incoming/incoming.ts';
import { extensionId } from '../extension.ts';
import { casewrightId } from '../frame.ts';
import { objectsIn } from './bundle.ts';
import { isTlp } from './marks.ts';
import type { GivenObject } from './object.ts';
import { ownIn, OwnReader, type OwnObject } from './ours.ts';
import { ForeignReader } from './theirs.ts';

/** Splits a bundle into what Casewright wrote and what others did. */
function sorted(objects: ReadonlyMap<string, GivenObject>, into: Collector) {
  const own = new Map<string, OwnObject>();
  const theirs: GivenObject[] = [];
  for (const object of objects.values()) {
    const said = ownIn(object);
    if (typeof said === 'string') {
      into.problem(object.id, said);
      into.keep(object.id, object);
    } else if (said) own.set(object.id, { object, said });
    else theirs.push(object);
  }
  const cases = new Set([...own].filter(([, { said }]) => said.kind === 'case').map(([id]) => id));
  const beside = new Set([...own.values()].flatMap(({ said }) => (said.kind === 'report' ? [said.file_ref, said.text_ref] : [])));
  // What stands beside our objects for other programs says nothing that they don't say.
  const isDerived = ({ id, created_by_ref: creator }: GivenObject) => cases.has(String(creator)) || beside.has(id) || id === extensionId || id === casewrightId;
  return { own, theirs: theirs.filter((object) => !isDerived(object) && !isTlp(object)) };
}

/**
 * Reads a bundle of STIX 2.1. Objects that Casewright wrote become the rows that they were; of others, what the case has a
 * place for does, and the rest is kept as it came.
 *
 * @throws CaseError `FORMAT_UNKNOWN` also for other versions, `FILE_UNREADABLE`, `FILE_TOO_LARGE`
 */
export const readStix: Reader = (file) => {
  const into = new Collector('stix');
  const objects = objectsIn(file, into);
  const { own, theirs } = sorted(objects, into);
  const ours = new OwnReader(into, objects, own);
  for (const object of own.values()) ours.read(object);
  const foreign = new ForeignReader(into, objects, (ref) => own.get(ref)?.said.case_id ?? null, file.name);
  const claims = new Map(into.rows('claims').map((claim) => [claim['id'], claim]));
  for (const [ref, { said }] of own) {
    const claim = claims.get(said.case_id);
    if (claim) foreign.rememberClaim(ref, { id: claim['id'], subjectId: claim['subjectId'], relation: claim['relation'], objectId: claim['objectId'], property: claim['property'], value: claim['value'] });
  }
  foreign.read(theirs);
  return into.incoming();
};
