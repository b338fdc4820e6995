import fs from 'node:fs';
import { briefingElements } from '../../../../shared/briefing-view.ts';
import { caseViewElement } from '../../../../shared/case-view.ts';
import { CaseError } from '../../../../shared/errors.ts';

/** How an element begins in the built pages, with what is put into it right behind. */
const openingOf = (id: string): string => `id="${id}">`;

/** What goes into an element of a page. */
interface PagePlace {
  /** Of the element. */
  readonly id: string;
  readonly chunks: Iterable<string>;
  /** Whether it is JSON, in which nothing may look like the end of its element. */
  readonly isData?: boolean;
}

/**
 * A page that stands alone: a built one with something put into its elements, in their order. The same gives the same bytes.
 *
 * @param template the built page
 * @throws CaseError `NOT_AVAILABLE` where the page is not built
 */
export function* inPlaces(template: string, places: readonly PagePlace[]): Generator<string> {
  if (!fs.existsSync(template)) throw new CaseError('NOT_AVAILABLE', `The page that shows ${template.endsWith('briefing.html') ? 'scenes' : 'a bundle'} is not built yet. Run "npm run build" in the checkout, then export again.`);
  const page = fs.readFileSync(template, 'utf8');
  let from = 0;
  for (const { id, chunks, isData = false } of places) {
    const at = page.indexOf(openingOf(id), from) + openingOf(id).length;
    if (at < openingOf(id).length) throw new Error(`${template} has no place for ${id}`);
    yield page.slice(from, at);
    for (const chunk of chunks) yield isData ? chunk.replaceAll('<', '\\u003c') : chunk;
    from = at;
  }
  yield page.slice(from);
}

/** The page that shows a bundle, with its data: pieces of JSON. */
export function pageWith(template: string, data: Iterable<string>): Generator<string> {
  return inPlaces(template, [{ id: caseViewElement, chunks: data, isData: true }]);
}

/**
 * Passes on the rest of a page from the first of some elements on, up to the script that follows its data: what was put into it, and nothing of the
 * page itself, whose words are ours and the same everywhere.
 */
async function* between(bytes: AsyncIterable<Buffer>, opening: string, ending: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let isInside = false;
  let held = '';
  for await (const block of bytes) {
    held += decoder.decode(block, { stream: true });
    if (!isInside) {
      const at = held.indexOf(opening);
      // The opening may lie across two blocks.
      held = held.slice(at < 0 ? -opening.length : at + opening.length);
      isInside = at >= 0;
      if (!isInside) continue;
    }
    const end = held.indexOf(ending);
    if (end >= 0) return yield held.slice(0, end);
    const keep = Math.max(0, held.length - ending.length);
    yield held.slice(0, keep);
    held = held.slice(keep);
  }
  yield held;
}

/** Passes on the data of a bundle's page. */
export function dataOfPage(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  // The data holds no such sign: the first one ends it.
  return between(bytes, openingOf(caseViewElement), '<');
}

/** Passes on what a page of scenes shows: its slides and its data. */
export function contentOfBriefing(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  return between(bytes, openingOf(briefingElements.slides), '</script>');
}
