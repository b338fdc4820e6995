import { highest } from '../../common/marks.ts';
import { markingId, tlpExtensionId } from '../markings.ts';
import { markings, type Marking } from '../../../../../shared/vocabulary.ts';
import { isRecord, textsOf, type GivenObject } from './object.ts';

/** The definitions of TLP 1.0, which STIX 2.1 itself gives. */
const firstTlp: Readonly<Record<string, Marking>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'TLP:CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'TLP:GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'TLP:AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'TLP:RED',
};
const published: ReadonlyMap<string, Marking> = new Map([...Object.entries(firstTlp), ...markings.map((marking) => [markingId(marking), marking] as const)]);
const levels: Readonly<Record<string, Marking>> = { white: 'TLP:CLEAR', clear: 'TLP:CLEAR', green: 'TLP:GREEN', amber: 'TLP:AMBER', 'amber+strict': 'TLP:AMBER+STRICT', red: 'TLP:RED' };

/** The label that a definition of others stands for. */
function labelIn(object: GivenObject | undefined): Marking | null {
  if (!object) return null;
  const extensions = isRecord(object['extensions']) ? object['extensions'] : {};
  const second = extensions[tlpExtensionId];
  const first = isRecord(object['definition']) ? object['definition']['tlp'] : undefined;
  const level = isRecord(second) ? second['tlp_2_0'] : object['definition_type'] === 'tlp' ? first : undefined;
  return typeof level === 'string' && Object.hasOwn(levels, level.toLowerCase()) ? levels[level.toLowerCase()] ?? null : null;
}

/** Whether a definition is one of TLP, which is never kept: everybody has it. */
export const isTlp = (object: GivenObject): boolean => published.has(object.id) || labelIn(object) !== null;

function refsOf(object: GivenObject): string[] {
  const granular = Array.isArray(object['granular_markings']) ? object['granular_markings'].filter(isRecord).map(({ marking_ref: ref }) => ref) : [];
  return [...textsOf(object['object_marking_refs']), ...textsOf(granular)];
}

/** Whether it can be read what all markings of an object are. */
export function areMarksKnown(object: GivenObject, objects: ReadonlyMap<string, GivenObject>): boolean {
  return refsOf(object).every((ref) => published.has(ref) || objects.has(ref));
}

/** How an object is marked, TLP 1.0 and 2.0: the most closed, also of its parts, since a thing of the case is marked as a whole. */
export function markingOf(object: GivenObject, objects: ReadonlyMap<string, GivenObject>): Marking | null {
  return highest(refsOf(object).map((ref) => published.get(ref) ?? labelIn(objects.get(ref))));
}
