import type { FoundActor } from '../model.ts';
import type { Clausal, Unit } from './units.ts';

const bullet = /^(?:[-–—•*·▪◦()]|\(?[a-z\d]{1,3}[).])$/u;

/** The letter or number of a bullet that is cut into `(`, `a` and `)`. */
const isMark = (units: readonly Unit[], at: number): boolean => /^[a-z\d]{1,3}$/u.test(units[at]?.text ?? '') && /^[).]$/u.test(units[at + 1]?.text ?? '');

/** A verb that tells what was done, at the head of an item. */
const done = /^(?:\p{L}{2,}ed|sent|stole|ran|made|took|built|paid|bought|sold|wrote|put|spread|hid|met|told|broke|got|gave|set|held|led|drew|forged|leaked|hacked)$/iu;

/** Whether a list begins behind the sentence: "The group has also:". */
export const leadsIn = ({ units }: Clausal): boolean => units.at(-1)?.text === ':' && units.length < 40;

/** The first one whom a sentence names, who does what a list behind it says. */
export const leaderOf = ({ units }: Clausal): FoundActor | null =>
  units.find(({ actor, mention }) => actor !== null && actor.type !== 'publication' && mention?.kind !== 'demonym')?.actor ?? null;

/** An item of a list, without its bullet and with a "they" for whoever the line before it names; null where it does not begin as one. */
export function itemOf(clausal: Clausal): Clausal | null {
  const start = clausal.units.findIndex(({ text }, at) => !bullet.test(text) && !isMark(clausal.units, at));
  const first = clausal.units[start];
  if (!first || start > 3 || first.actor || !(/^\p{Ll}{2,}(?:ed|ing|[a-z])$/u.test(first.text) || done.test(first.text))) return null;
  const they: Unit = { from: first.from, to: first.from, text: 'they', lower: 'they', actor: null, mention: null };
  return { sentence: clausal.sentence, units: [they, ...clausal.units.slice(start)] };
}
