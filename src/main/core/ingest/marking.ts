import type { Marking } from '../../../shared/vocabulary.ts';
import { markings } from '../../../shared/vocabulary.ts';
import { classificationLinesIn } from '../extract/markings/classifications.ts';
import { findMarkings } from '../extract/markings/find.ts';
import { readText } from '../extract/text/read.ts';

/** Handling is said at the head of a document, on its first page, or it is said of something else. */
const headUtf16 = 12_000;
/** Classifications that are proposed at once; a text with more lists them. */
const mostClassifications = 5;

/** What a text asks for at its head: of several TLP labels the strictest, and the lines with classifications that no label equals. */
export interface Handling {
  readonly marking?: Marking | undefined;
  readonly classifications?: readonly string[] | undefined;
}

/** The handling that a text asks for at its head. */
export function handlingOf(text: string): Handling {
  const head = text.slice(0, headUtf16).toWellFormed();
  const lines = classificationLinesIn(head);
  const marking = markingOf(head);
  return { ...(marking === undefined ? {} : { marking }), ...(lines.length > 0 && lines.length <= mostClassifications ? { classifications: lines } : {}) };
}

function markingOf(head: string): Marking | undefined {
  // Nearly no document bears a label; telling that takes no reading.
  if (!/TLP/i.test(head)) return undefined;
  const found = findMarkings(readText(head, { published: null, known: [] })).flatMap(({ marking }) => marking ?? []);
  return found.toSorted((left, right) => markings.indexOf(right) - markings.indexOf(left))[0];
}
