import type { Confidence, Credibility, Likelihood, Polarity, Voice } from '../../../../shared/vocabulary.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { tables } from '../../db/tables.ts';
import type { Release } from '../release/release.ts';

/** What others see of a thing beside its own properties. */
export interface Labelled {
  readonly labels: readonly string[];
  readonly references: readonly object[];
}

const cve = /^CVE-\d{4}-(?:0\d{3}|[1-9]\d{3,})$/;
const capec = /^CAPEC-\d+$/;

/** A name that no reference of ours may take for itself. */
export const sourceNamed = (name: string): string => (name === 'cve' || name === 'capec' ? name.toUpperCase() : name);

/** A reference to another system. `cve` and `capec` are held to their form, and nothing else may look like them. */
export function externalReference(system: string, identifier: string): object {
  const isOfForm = (system === 'cve' && cve.test(identifier)) || (system === 'capec' && capec.test(identifier));
  const looksReserved = cve.test(identifier) || capec.test(identifier);
  if (isOfForm) return { source_name: system, external_id: identifier };
  const name = sourceNamed(system);
  return looksReserved ? { source_name: name, description: identifier } : { source_name: name, external_id: identifier };
}

/**
 * Tags of a thing and its references to other systems.
 *
 * @param ours labels that say what others must not miss, such as `casewright:unsourced`
 */
export function labelledOf(release: Release, thingId: string, ours: readonly string[] = [], moreReferences: readonly object[] = []): Labelled {
  const tags = release.hanging(tables.tag, 'thingId', thingId).map(({ name }) => name).sort();
  const references = release.hanging(tables.reference, 'thingId', thingId).map(({ system, identifier }) => [system, identifier] as const)
    .sort(([system, identifier], [otherSystem, other]) => (system === otherSystem ? (identifier < other ? -1 : 1) : system < otherSystem ? -1 : 1));
  return {
    labels: [...new Set([...ours, ...tags])],
    references: [...moreReferences, ...references.map(([system, identifier]) => externalReference(system, identifier))],
  };
}

/** Where an analyst put a node. */
export function positionOf(db: ReadableDb, thingId: string): { x: number; y: number } | null {
  const row = db.get('SELECT x, y FROM placement WHERE thing_id = :thingId', { thingId });
  return row ? { x: Number(row['x']), y: Number(row['y']) } : null;
}

/** A date as the extension has it. */
export function dateOf({ date, dateInferred, dateBasis }: { readonly date: string | null; readonly dateInferred: boolean; readonly dateBasis: string | null }) {
  return date === null ? null : { edtf: date, inferred: dateInferred ? true : null, basis: dateBasis };
}

/** STIX 2.1, appendix A: None, Low, Med, High. */
const confidenceNumbers: Readonly<Record<Confidence, number>> = { low: 15, moderate: 50, high: 85 };

/** Analytic confidence as a number from 0 to 100; absent where none is given. Likelihood is another thing, and stays in the extension. */
export function confidenceNumber(confidence: Confidence | null): number | null {
  return confidence === null ? null : confidenceNumbers[confidence];
}

interface Graded {
  readonly voice: Voice;
  readonly polarity: Polarity;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
  readonly credibility: Credibility | null;
}

/** Voice and grades as the extension has them. Credibility 6 can't be judged: it is absent, and not the lowest. */
export function gradesOf({ voice, polarity, likelihood, confidence, credibility }: Graded) {
  return { voice, polarity, likelihood, analytic_confidence: confidence, credibility: credibility === 6 ? null : credibility };
}
