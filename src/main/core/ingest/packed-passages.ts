import type { PassageKind } from '../../../shared/model/report.ts';
import type { PassageSpan } from './passages.ts';

/** Passages in order; an array is one. */
export interface PassageList {
  readonly length: number;
  at(index: number): PassageSpan | undefined;
}

const kinds: readonly PassageKind[] = ['title', 'heading', 'paragraph', 'continuation'];
const numbersEach = 4;

/** Passages as numbers: a million of them change threads at once, where a million objects would hold up both. */
export function packPassages(passages: PassageList): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(passages.length * numbersEach);
  for (let index = 0; index < passages.length; index++) {
    const passage = passages.at(index);
    if (passage) packed.set([passage.start, passage.end, passage.page, kinds.indexOf(passage.kind)], index * numbersEach);
  }
  return packed;
}

/** The passages that were packed, each made when it is asked for. */
export function unpackPassages(packed: Uint32Array): PassageList {
  return {
    length: packed.length / numbersEach,
    at(index) {
      const [start, end, page, kindIndex] = packed.subarray(index * numbersEach, (index + 1) * numbersEach);
      const kind = kinds[kindIndex ?? -1];
      return start === undefined || end === undefined || page === undefined || kind === undefined ? undefined : { start, end, page, kind };
    },
  };
}
