import type { PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the bundler makes the address
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Report } from '../../../../shared/model/report.ts';
import type { Client } from '../../../client/client.ts';
import { readBytes } from './bytes.ts';
import { PasswordNeeded, type OutlineItem, type PageSource } from './page-source.ts';
import { scriptAddress } from '../../../ui/trusted.ts';

/** Less is asked for at once than a call brings, so that the first page does not wait for what it does not need. */
const rangeBytes = 256 * 1024;
/** Pages drawn until fonts and pictures of earlier ones are let go. */
const cleanUpEach = 120;
const deepestOutline = 8;
const mostOutlineItems = 5_000;

/** The one script that may run as a worker: ours, by the address that the build gave it. */
function startWorker(): Worker {
  return new Worker(scriptAddress(new URL(workerUrl, document.baseURI).href), { type: 'module' });
}

const data = (folder: string): string => new URL(`./pdf/${folder}/`, document.baseURI).href;

/**
 * Opens the original of a report with pdf.js. Nothing in it runs or is fetched: no scripts, forms or links, and all data of
 * pdf.js comes from our own files.
 *
 * @throws PasswordNeeded; Error with what pdf.js says of a broken document
 */
export async function openPdf(client: Client, report: Report, password: string | null): Promise<PageSource> {
  const { AnnotationMode, getDocument, PDFDataRangeTransport, PDFWorker, VerbosityLevel } = await import('pdfjs-dist');

  class Range extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      readBytes(client, report.id, begin, Math.min(end, report.originalBytes))
        .then((bytes) => this.onDataRange(begin, bytes), () => undefined);
    }
  }
  const port = startWorker();
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    worker, range: new Range(report.originalBytes, null), rangeChunkSize: rangeBytes, disableAutoFetch: true, disableStream: true,
    ...(password === null ? {} : { password }),
    cMapUrl: data('cmaps'), standardFontDataUrl: data('standard_fonts'), wasmUrl: data('wasm'), iccUrl: data('iccs'),
    // The same letters on every machine; decoders as scripts, since the policy of the window lets nothing else be compiled.
    useSystemFonts: false, useWasm: false, useWorkerFetch: true, enableXfa: false, verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): void => {
    task.destroy().catch(() => undefined).finally(() => port.terminate());
  };
  let pdf: PDFDocumentProxy;
  try {
    pdf = await task.promise;
  } catch (error) {
    close();
    throw error instanceof Error && error.name === 'PasswordException' ? new PasswordNeeded(password !== null) : error;
  }
  let drawn = 0;

  async function draw(number: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
    const page = await pdf.getPage(number);
    signal.throwIfAborted();
    const scale = canvas.width / page.getViewport({ scale: 1 }).width;
    // What is stamped or filled in is drawn with the page, as on paper; nothing of it can be pressed.
    const drawing = page.render({ canvas, viewport: page.getViewport({ scale }), annotationMode: AnnotationMode.ENABLE });
    const stop = (): void => drawing.cancel();
    signal.addEventListener('abort', stop);
    try {
      await drawing.promise;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      page.cleanup();
    }
    drawn++;
    if (drawn % cleanUpEach === 0) await pdf.cleanup().catch(() => undefined);
  }
  return { draw, outline: () => outlineOf(pdf), close };
}

type Entries = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** The table of contents as a list. Links to elsewhere are shown as what they are: words. */
async function outlineOf(pdf: PDFDocumentProxy): Promise<readonly OutlineItem[]> {
  const items: OutlineItem[] = [];
  async function add(entries: Entries, depth: number): Promise<void> {
    for (const { title, dest, items: below } of entries) {
      if (items.length >= mostOutlineItems) return;
      items.push({ title, page: await pageOf(pdf, dest), depth });
      if (depth < deepestOutline) await add(below, depth + 1);
    }
  }
  await add(await pdf.getOutline() ?? [], 0);
  return items;
}

async function pageOf(pdf: PDFDocumentProxy, target: string | unknown[] | null): Promise<number | null> {
  try {
    const place = typeof target === 'string' ? await pdf.getDestination(target) : target;
    const page: unknown = place?.[0];
    if (typeof page === 'number') return page + 1;
    return isReference(page) ? await pdf.getPageIndex(page) + 1 : null;
  } catch {
    // A heading may lead to a page that is not there.
    return null;
  }
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && typeof value.num === 'number' && 'gen' in value && typeof value.gen === 'number';
}
