import fs from 'node:fs';
import { caseViewElement } from '../../../../shared/case-view.ts';
import { CaseError } from '../../../../shared/errors.ts';

/** Stands in the built page where the data goes. */
const opening = `id="${caseViewElement}">`;

/**
 * A page that stands alone: the built one with data in it. The same data gives the same bytes.
 *
 * @param template the built page
 * @param data pieces of JSON, none of which can end the element that holds them
 * @throws CaseError `NOT_AVAILABLE` where the page is not built
 */
export function* pageWith(template: string, data: Iterable<string>): Generator<string> {
  if (!fs.existsSync(template)) throw new CaseError('NOT_AVAILABLE', 'The page that shows a bundle is not built yet. Run "npm run build" in the checkout, then export again.');
  const page = fs.readFileSync(template, 'utf8');
  const at = page.indexOf(opening) + opening.length;
  if (at < opening.length) throw new Error(`${template} has no place for data`);
  yield page.slice(0, at);
  for (const piece of data) yield piece.replaceAll('<', '\\u003c');
  yield page.slice(at);
}

/** Passes on the data of a page, and nothing of the page itself, whose words are ours and the same in every bundle. */
export async function* dataOfPage(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let before: string | null = '';
  for await (const block of bytes) {
    let text: string = decoder.decode(block, { stream: true });
    if (before !== null) {
      before += text;
      const at = before.indexOf(opening);
      if (at < 0) continue;
      text = before.slice(at + opening.length);
      before = null;
    }
    // The data holds no such sign: the first one ends it.
    const end = text.indexOf('<');
    yield end < 0 ? text : text.slice(0, end);
    if (end >= 0) return;
  }
}
