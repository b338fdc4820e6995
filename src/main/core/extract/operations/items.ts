import type { FoundActor } from '../model.ts';
import type { Clausal, Unit } from './units.ts';

const bullet = /^(?:[-–—•*·▪◦]|\(?[a-z\d]{1,3}[).])$/u;

/** Whether a list begins behind the sentence: "The group has also:". */
export const leadsIn = ({ units }: Clausal): boolean => units.at(-1)?.text === ':' && units.length < 40;

/** The first one whom a sentence names, who does what a list behind it says. */
export const leaderOf = ({ units }: Clausal): FoundActor | null =>
  units.find(({ actor, mention }) => actor !== null && actor.type !== 'publication' && mention?.kind !== 'demonym')?.actor ?? null;

/** An item of a list, without its bullet and with a "they" for whoever the line before it names; null where it does not begin as one. */
export function itemOf(clausal: Clausal): Clausal | null {
  const start = clausal.units.findIndex(({ text }) => !bullet.test(text));
  const first = clausal.units[start];
  if (!first || start > 3 || first.actor || !/^\p{Ll}{2,}(?:ed|ing|[a-z])$/u.test(first.text)) return null;
  const they: Unit = { from: first.from, to: first.from, text: 'they', lower: 'they', actor: null, mention: null };
  return { sentence: clausal.sentence, units: [they, ...clausal.units.slice(start)] };
}
