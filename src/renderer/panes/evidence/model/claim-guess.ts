/** A thing that a claim could be about. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

const isActor = ({ id }: Candidate) => id.startsWith('actor--');
const isOperation = ({ id }: Candidate) => id.startsWith('operation--');

/**
 * What a claim made of selected words is probably about: who is named in them, then what was made last.
 * A proposal that stands in the form to be seen and changed.
 *
 * @param named things named in the words, in the order of the words
 * @param recent things made or chosen lately, newest first
 */
export function guessEnds(
  named: readonly Candidate[], recent: readonly Candidate[],
): { readonly subject: Candidate | null; readonly object: Candidate | null; readonly relation: string | null } {
  const all = [...named, ...recent].filter((candidate, index, list) => list.findIndex(({ id }) => id === candidate.id) === index);
  const subject = all.find(isActor) ?? null;
  const others = all.filter(({ id }) => id !== subject?.id);
  const namedOther = others.find(({ id }) => named.some((candidate) => candidate.id === id));
  const object = others.find(isOperation) ?? namedOther ?? others[0] ?? null;
  return { subject, object, relation: object === null ? null : isOperation(object) ? 'executes' : 'linked_to' };
}
