import type { Marking } from '../../../../shared/vocabulary.ts';
import type { FoundMarking } from '../model.ts';
import type { TextDocument } from '../text/document.ts';

/** Labels of TLP 2.0 and 1.0; what 1.0 calls WHITE is CLEAR in 2.0. */
const labels: ReadonlyMap<string, Marking> = new Map([
  ['WHITE', 'TLP:CLEAR'], ['CLEAR', 'TLP:CLEAR'], ['GREEN', 'TLP:GREEN'], ['AMBER', 'TLP:AMBER'], ['AMBER+STRICT', 'TLP:AMBER+STRICT'], ['RED', 'TLP:RED'],
]);
const pattern = /(?<![\p{L}\p{N}])TLP ?: ?(AMBER ?\+ ?STRICT|WHITE|CLEAR|GREEN|AMBER|RED)(?![\p{L}\p{N}])/giu;

/**
 * The handling that a report asks for, as TLP label: each label once, at its first place, with all places in the
 * reason. Classification lines and "for official use only" have no TLP label that they equal, and give none.
 */
export function findMarkings(document: TextDocument): FoundMarking[] {
  const found = new Map<Marking, { readonly written: string; readonly places: { readonly from: number; readonly to: number }[] }>();
  for (const match of document.text.matchAll(pattern)) {
    const written = (match[1] ?? '').toUpperCase().replaceAll(' ', '');
    const marking = labels.get(written);
    if (!marking) continue;
    const place = { from: match.index, to: match.index + match[0].length };
    const before = found.get(marking);
    if (before) before.places.push(place);
    else found.set(marking, { written, places: [place] });
  }
  return [...found].flatMap(([marking, { written, places }], index) => {
    const [first] = places;
    if (!first) return [];
    // A report with several labels may only explain them.
    const score = found.size === 1 ? 0.95 : 0.5;
    const note = written === 'WHITE' ? 'TLP:WHITE of version 1.0 is TLP:CLEAR in version 2.0' : null;
    return [{ key: `m${index + 1}`, ...first, marking, score, because: [{ rule: 'marking: TLP label', note, words: places.slice(0, 50) }] }];
  });
}
