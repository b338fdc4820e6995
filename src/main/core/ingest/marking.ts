import type { Marking } from '../../../shared/vocabulary.ts';
import { markings } from '../../../shared/vocabulary.ts';
import { findMarkings } from '../extract/markings/find.ts';
import { readText } from '../extract/text/read.ts';

/** Handling is said at the head of a document, on its first page, or it is said of something else. */
const headUtf16 = 12_000;

/** The handling that a text asks for at its head; of several labels the strictest. */
export function markingOf(text: string): Marking | undefined {
  const head = text.slice(0, headUtf16).toWellFormed();
  // Nearly no document bears a label; telling that takes no reading.
  if (!/TLP/i.test(head)) return undefined;
  const found = findMarkings(readText(head, { published: null, known: [] })).flatMap(({ marking }) => marking ?? []);
  return found.toSorted((left, right) => markings.indexOf(right) - markings.indexOf(left))[0];
}
