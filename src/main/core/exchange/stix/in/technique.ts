import disarm from '../../../../../../resources/disarm.json' with { type: 'json' };
import { referencesOf, textOf, type GivenObject } from './object.ts';

const disarmByStix: ReadonlyMap<string, string> = new Map(disarm.techniques.map(({ id, stix }) => [stix, id]));
const frameworks: Readonly<Record<string, string>> = { 'mitre-attack': 'ATT&CK', capec: 'CAPEC' };

/** The technique that an attack pattern stands for: by its first reference, DISARM by its own identifier, since its bundle calls itself `mitre-attack`. */
export function techniqueOf(pattern: GivenObject): { framework: string; code: string; name: string } | null {
  const name = textOf(pattern['name'])?.slice(0, 300) ?? null;
  if (name === null) return null;
  const ofDisarm = disarmByStix.get(pattern.id);
  if (ofDisarm !== undefined) return { framework: 'DISARM', code: ofDisarm, name };
  const reference = referencesOf(pattern).find(({ system, identifier }) => system.length <= 40 && identifier.length <= 40);
  if (!reference) return { framework: 'STIX', code: pattern.id.slice(pattern.id.indexOf('--') + 2), name };
  return { framework: frameworks[reference.system] ?? reference.system, code: reference.identifier, name };
}
