import type { FoundActor, Range } from '../model.ts';
import { unitAt, type Unit } from '../operations/units.ts';

/** A claim between two actors as one sentence makes it. */
export interface Draft {
  readonly subject: FoundActor;
  readonly relation: string;
  readonly object: FoundActor;
  readonly rule: string;
  readonly words: Range;
  readonly from: number;
  readonly to: number;
}

/** A draft out of two units and the words from the first to the last of them; null for an actor and itself. */
export function draft(units: readonly Unit[], subjectAt: number, relation: string, objectAt: number, rule: string): Draft | null {
  const subject = unitAt(units, subjectAt).actor;
  const object = unitAt(units, objectAt).actor;
  if (!subject || !object || subject.key === object.key) return null;
  const from = Math.min(subjectAt, objectAt);
  const to = Math.max(subjectAt, objectAt);
  return { subject, relation, object, rule, from, to, words: { from: unitAt(units, from).from, to: unitAt(units, to).to } };
}

/** Whether an actor is a body that people lead, serve or belong to. */
export function isBody(actor: FoundActor | null): boolean {
  return actor !== null && (actor.type === 'state' || actor.type === 'organisation' || actor.type === 'group' || actor.type === 'office');
}
