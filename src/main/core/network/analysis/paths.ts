import { neighboursOf, stepsFrom, type Ties } from './ties.ts';

/** Ways between two things: numbers of things in order, the shortest ways first. */
export interface FoundPaths {
  readonly length: number | null;
  readonly paths: readonly (readonly number[])[];
  readonly isMore: boolean;
}

/** So many steps are tried: in a dense network, longer ways that meet no thing twice may be rare among those tried. */
const mostTried = 200_000;

/**
 * The shortest ways between two things and those up to `longerBy` longer, none of which meets a thing twice. Only steps from
 * which the end can still be reached in time are tried.
 */
export function pathsBetween(ties: Ties, from: number, to: number, { longerBy, limit }: { longerBy: number; limit: number }): FoundPaths {
  const left = stepsFrom(ties, to);
  const length = left[from] ?? -1;
  if (length < 0) return { length: null, paths: [], isMore: false };
  if (from === to) return { length: 0, paths: [[from]], isMore: false };
  const paths: number[][] = [];
  let tried = 0;
  for (let wanted = length; wanted <= length + longerBy; wanted++) {
    const path = [from];
    const onPath = new Set(path);
    /** @returns whether there may be more than were gathered */
    const goOn = (at: number): boolean => {
      for (const other of neighboursOf(ties, at)) {
        const rest = wanted - path.length;
        const least = left[other] ?? -1;
        if (least < 0 || least > rest || onPath.has(other) || (other === to) !== (rest === 0)) continue;
        if (paths.length >= limit || ++tried > mostTried) return true;
        if (rest === 0) {
          paths.push([...path, other]);
          continue;
        }
        path.push(other);
        onPath.add(other);
        const isMore = goOn(other);
        path.pop();
        onPath.delete(other);
        if (isMore) return true;
      }
      return false;
    };
    if (goOn(from)) return { length, paths, isMore: true };
  }
  return { length, paths, isMore: false };
}
