import disarm from '../../../../../resources/disarm.json' with { type: 'json' };
import type { Context } from './context.ts';
import { techniqueKey } from './moments.ts';
import { domainObject, type StixObject } from './object.ts';
import { externalReference } from './parts.ts';
import { techniqueRef } from './refs.ts';

const known = new Map(disarm.techniques.map((technique) => [technique.id, technique]));
const tacticNames = new Map(disarm.tactics.map(({ id, name }) => [id, name]));
const phaseName = (tactic: string) => (tacticNames.get(tactic) ?? tactic).toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** The tactics that a technique of DISARM serves, under DISARM's own name: its own bundle says `mitre-attack`. */
function phasesOf(framework: string, code: string) {
  if (framework !== 'DISARM') return null;
  return known.get(code)?.tactics.map((tactic) => ({ kill_chain_name: 'disarm', phase_name: phaseName(tactic) }));
}

/**
 * A technique as an object of ours: only the framework itself may publish under the identifier of its own object, so that
 * is told by reference.
 */
export function* techniqueObjects(context: Context): Generator<StixObject> {
  const rows = context.db.all('SELECT framework, code, min(name) AS name FROM technique GROUP BY framework, code ORDER BY framework, code');
  for (const row of rows) {
    const [framework, code, name] = [String(row['framework']), String(row['code']), String(row['name'])];
    const stix = framework === 'DISARM' ? known.get(code)?.stix : undefined;
    yield domainObject(context, {
      id: techniqueRef(framework, code), of: [techniqueKey(framework, code)], marked: { marking: null, isInherited: false },
      fields: { name, kill_chain_phases: phasesOf(framework, code) },
      labelled: { labels: [], references: [externalReference(framework, code), ...(stix === undefined ? [] : [externalReference(`${framework} STIX`, stix)])] },
    });
  }
}
