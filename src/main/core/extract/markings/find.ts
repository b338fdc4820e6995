import type { Marking } from '../../../../shared/vocabulary.ts';
import type { FoundMarking, Range } from '../model.ts';
import type { TextDocument } from '../text/document.ts';
import { classificationsIn } from './classifications.ts';
import { labelPattern, labels } from './labels.ts';

/** Places of one marking that are kept as its reason. */
const mostPlaces = 50;

/**
 * The handling that a report asks for: each TLP label once, at its first place, with all places in the reason; and
 * each classification or other words on handling, which no label equals, with `marking` null.
 */
export function findMarkings(document: TextDocument): FoundMarking[] {
  return [...labelsIn(document.text), ...notesIn(document.text)].map((found, index) => ({ key: `m${index + 1}`, ...found }));
}

type Unnamed = Omit<FoundMarking, 'key'>;

function labelsIn(text: string): Unnamed[] {
  const found = new Map<Marking, { readonly written: string; readonly places: Range[] }>();
  for (const match of text.matchAll(labelPattern)) {
    const written = (match[1] ?? '').toUpperCase().replaceAll(' ', '');
    const marking = labels.get(written);
    if (!marking) continue;
    const place = { from: match.index, to: match.index + match[0].length };
    const before = found.get(marking);
    if (before) before.places.push(place);
    else found.set(marking, { written, places: [place] });
  }
  return [...found].flatMap(([marking, { written, places }]) => {
    const [first] = places;
    if (!first) return [];
    // A report with several labels may only explain them.
    const score = found.size === 1 ? 0.95 : 0.5;
    const note = written === 'WHITE' ? 'TLP:WHITE of version 1.0 is TLP:CLEAR in version 2.0' : null;
    return [{ ...first, marking, score, because: [{ rule: 'marking: TLP label', note, words: places.slice(0, mostPlaces) }] }];
  });
}

function notesIn(text: string): Unnamed[] {
  return [...classificationsIn(text).values()].flatMap((places) => {
    const [first] = places;
    return first ? [{ ...first, marking: null, score: 0.7, because: [{ rule: 'marking: classification', note: 'No TLP label equals it', words: places.slice(0, mostPlaces) }] }] : [];
  });
}
