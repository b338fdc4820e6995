import type { MarkedText } from '../../../shared/contract/search.ts';
import { toUtf16 } from '../../../shared/spans.ts';
import { DocumentWords } from '../../ui/DocumentText.tsx';

/** A text with the words that were looked for marked. Its own direction, as names of all scripts stand in one list. */
export function Marked({ text, className }: { readonly text: MarkedText; readonly className: string }) {
  return <span className={className} dir="auto">{piecesOf(text).map(({ from, words, isMarked }) => (isMarked ? <mark key={from}><DocumentWords text={words} /></mark> : <DocumentWords key={from} text={words} />))}</span>;
}

interface Piece {
  readonly from: number;
  readonly words: string;
  readonly isMarked: boolean;
}

/** A text cut at the ends of its marks, which are in order and do not overlap. */
export function piecesOf({ text, marks }: MarkedText): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    const [from, to] = [toUtf16(text, start), toUtf16(text, end)];
    pieces.push({ from: at, words: text.slice(at, from), isMarked: false }, { from, words: text.slice(from, to), isMarked: true });
    at = to;
  }
  return [...pieces, { from: at, words: text.slice(at), isMarked: false }].filter(({ words }) => words !== '');
}
