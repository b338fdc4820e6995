import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Most that is read of one page: far more than a sheet of print has. */
export const mostOperators = 1_000_000;
export const mostLetters = 500_000;

/** A page paints more than is read of one. */
export class Overfull extends Error {}

/** A piece of what a page paints. */
interface Piece {
  readonly length: number;
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A page of pdf.js takes its operators in pieces; it has no public way to count or stop them. */
interface PieceTaker {
  _renderPageChunk: (piece: Piece, state: unknown) => void;
  readonly _abortOperatorList: (stop: { readonly intentState: unknown; readonly reason: Error; readonly force: boolean }) => void;
}

function isPieceTaker(page: unknown): page is PieceTaker {
  return typeof page === 'object' && page !== null && '_renderPageChunk' in page && '_abortOperatorList' in page && typeof page._renderPageChunk === 'function' && typeof page._abortOperatorList === 'function';
}

/** Letters that operators of a piece paint. */
function lettersIn({ fnArray, argsArray }: Piece, showText: number): number {
  return fnArray.reduce((sum, operator, index) => {
    const args = argsArray[index];
    const [letters]: readonly unknown[] = operator === showText && Array.isArray(args) ? args : [];
    return sum + (Array.isArray(letters) ? letters.length : 0);
  }, 0);
}

/**
 * What a page paints, in order; stopped as soon as it is too much.
 *
 * @throws Overfull, and Error when the page is broken
 */
export async function operatorsOf(page: pdfjs.PDFPageProxy, { showText }: typeof pdfjs.OPS): Promise<Awaited<ReturnType<pdfjs.PDFPageProxy['getOperatorList']>>> {
  const taker: unknown = page;
  if (!isPieceTaker(taker)) throw new Error('This version of pdf.js hands its operators over in another way.');
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const take = taker._renderPageChunk;
  let [operators, letters] = [0, 0];
  taker._renderPageChunk = (piece, state) => {
    operators += piece.length;
    letters += lettersIn(piece, showText);
    if (operators <= mostOperators && letters <= mostLetters) return take.call(taker, piece, state);
    const reason = new Overfull('The page paints more than is read of one.');
    taker._abortOperatorList({ intentState: state, reason, force: true });
    reject(reason);
  };
  try {
    return await Promise.race([page.getOperatorList(), stopped]);
  } finally {
    taker._renderPageChunk = take;
  }
}
