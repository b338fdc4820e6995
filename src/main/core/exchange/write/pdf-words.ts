import { CaseError } from '../../../../shared/errors.ts';
import { openPdf, type PdfDocument } from '../../ingest/pdf/open.ts';

interface StructureNode {
  readonly alt?: string;
  readonly children?: readonly unknown[];
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

const titlesOf = (items: readonly OutlineNode[] | null): string[] => (items ?? []).flatMap(({ title, items: below }) => [title, ...titlesOf(below)]);

function spokenIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { alt, children = [] } = node as StructureNode;
  return [...(alt === undefined ? [] : [alt]), ...children.flatMap(spokenIn)];
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['proxy']['getPage']>>;

/** What a page says: what is seen, what is said of figures, and where links lead. */
async function wordsOnPage(page: Page): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const annotations = await page.getAnnotations() as readonly { readonly unsafeUrl?: string; readonly contentsObj?: { readonly str: string } }[];
  const seen = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  // Once as it stands and once by its pieces: a reader may see a space where none is, and the other way.
  const pieces = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return [seen, pieces, ...spokenIn(await page.getStructTree()), ...annotations.flatMap(({ unsafeUrl, contentsObj }) => [unsafeUrl ?? '', contentsObj?.str ?? ''])].join('\n');
}

async function openFinished(bytes: Buffer): Promise<PdfDocument> {
  try {
    return await openPdf({ name: 'The finished PDF', bytes }, false);
  } catch (error) {
    throw new CaseError('FILE_UNREADABLE', "Nothing was written: the finished file can't be read back as a PDF, so it can't be looked through for what is withheld. Choose another form, or export the whole case without a level.", { cause: error });
  }
}

/**
 * All that a PDF of ours says, read back by a reader of others: within it, texts are packed and letters are numbers of a font.
 *
 * @throws CaseError `FILE_UNREADABLE`
 */
export async function* wordsOfPdf(bytes: Buffer): AsyncGenerator<string> {
  const pdf = await openFinished(bytes);
  try {
    const { info } = await pdf.proxy.getMetadata();
    yield [...['Title', 'Author', 'Subject', 'Keywords'].map((key) => String((info as Readonly<Record<string, unknown>>)[key] ?? '')), ...titlesOf(await pdf.proxy.getOutline() as readonly OutlineNode[] | null)].join('\n');
    for (let number = 1; number <= pdf.pageCount; number++) {
      const page = await pdf.proxy.getPage(number);
      yield await wordsOnPage(page);
      page.cleanup();
    }
  } finally {
    await pdf.close();
  }
}
