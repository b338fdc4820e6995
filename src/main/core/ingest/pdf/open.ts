import { createRequire } from 'node:module';
import path from 'node:path';
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { CaseError } from '../../../../shared/errors.ts';
import type { DocumentFile } from '../read.ts';
import { identity, matrixOf, type Matrix } from './matrix.ts';
import { operatorsOf } from './pieces.ts';

/** What a page draws, in order, and what is needed to place it. */
export interface Drawing {
  /** Size as shown, in points. */
  readonly width: number;
  readonly height: number;
  /** From the page's own space to what is shown, from the top left corner. */
  readonly transform: Matrix;
  readonly operators: readonly (readonly [name: string, args: readonly unknown[]])[];
  /** pdf.js's record of a font that an operator names. */
  font(name: string): unknown;
  /** Whether an operator's number stands for filling a shape. */
  isFill(operator: unknown): boolean;
  /** Whether a layer is shown when the document is opened. */
  isLayerVisible(properties: unknown): boolean;
}

/** An open document. Nothing in it is executed or fetched: no script, no action, no font or map but the package's own. */
export interface PdfDocument {
  readonly pageCount: number;
  /** @throws Overfull when the page paints more than is read of one; Error when it is broken */
  drawing(page: number): Promise<Drawing>;
  readonly proxy: pdfjs.PDFDocumentProxy;
  /** Lets go of what has been read so far. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const dataFolder = (name: string) => `${path.join(packageFolder, name)}${path.sep}`;

type Library = typeof pdfjs;

/**
 * Opens a PDF.
 *
 * @param withImages whether images are decoded; text needs none
 * @throws CaseError `PASSWORD_NEEDED`, `PASSWORD_WRONG`, `FILE_UNREADABLE`
 */
export async function openPdf({ name, bytes, password }: DocumentFile, withImages: boolean): Promise<PdfDocument> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = library.getDocument({
    // pdf.js takes the buffer for itself, and no Buffer.
    data: new Uint8Array(bytes),
    cMapUrl: dataFolder('cmaps'), standardFontDataUrl: dataFolder('standard_fonts'), wasmUrl: dataFolder('wasm'), iccUrl: dataFolder('iccs'),
    useWorkerFetch: false, useSystemFonts: false, disableFontFace: true, stopAtErrors: false, enableXfa: false,
    verbosity: library.VerbosityLevel.ERRORS,
    ...(password === undefined ? {} : { password }),
    ...(withImages ? {} : { maxImageSize: 0 }),
  });
  try {
    return documentOf(library, await task.promise, () => task.destroy());
  } catch (error) {
    await task.destroy();
    throw refusal(name, password, library, error);
  }
}

function refusal(name: string, password: string | undefined, library: Library, error: unknown): CaseError {
  if (error instanceof library.PasswordException) {
    return password === undefined
      ? new CaseError('PASSWORD_NEEDED', `${name} is encrypted. Give its password to read it.`)
      : new CaseError('PASSWORD_WRONG', `The password does not open ${name}. Try another one.`);
  }
  const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'it is damaged';
  return new CaseError('FILE_UNREADABLE', `${name} can't be read as a PDF: ${reason}. Open it in a viewer, save it anew, and import that.`, { cause: error });
}

function documentOf(library: Library, proxy: pdfjs.PDFDocumentProxy, close: () => Promise<void>): PdfDocument {
  const names = new Map(Object.entries(library.OPS).map(([operator, number]) => [number, operator]));
  const fills = new Set<unknown>(Object.entries(library.OPS).filter(([operator]) => /fill/i.test(operator)).map(([, number]) => number));
  let layers: Promise<{ isVisible(group: unknown): boolean }> | undefined;
  return {
    pageCount: proxy.numPages, proxy, close,
    forget: async () => { await proxy.cleanup(); },
    async drawing(number) {
      const page = await proxy.getPage(number);
      try {
        return await drawingOf(page, library.OPS, names, fills, await (layers ??= proxy.getOptionalContentConfig()));
      } finally {
        page.cleanup();
      }
    },
  };
}

async function drawingOf(page: pdfjs.PDFPageProxy, codes: Library['OPS'], names: ReadonlyMap<number, string>, fills: ReadonlySet<unknown>, layers: { isVisible(group: unknown): boolean }): Promise<Drawing> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await operatorsOf(page, codes);
  const fonts = new Map<string, unknown>();
  const operators = fnArray.map((operator, index): [string, readonly unknown[]] => {
    const args: readonly unknown[] = argsArray[index] ?? [];
    const name = names.get(operator) ?? '';
    if (name === 'setFont') fonts.set(String(args[0]), fontOf(page, String(args[0])));
    return [name, args];
  });
  return {
    width, height, transform: matrixOf(transform) ?? identity, operators,
    font: (name) => fonts.get(name), isFill: (operator) => fills.has(operator), isLayerVisible: (properties) => layers.isVisible(properties),
  };
}

/** A font that could not be loaded leaves its letters without a size of their own. */
function fontOf(page: pdfjs.PDFPageProxy, name: string): unknown {
  return page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
}
