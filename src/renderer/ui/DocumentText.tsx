import { piecesOf } from '../../shared/glyphs.ts';
import './DocumentText.css';

interface DocumentTextProps {
  readonly text: string;
  readonly className?: string | undefined;
}

/**
 * Words that a document or a stranger wrote, as they are: characters that would hide or reorder letters are shown by their names and
 * not obeyed, and the words' direction stays their own. Everything of a document that is shown goes through here, but for its body,
 * which has marks besides (`evidence/reader`).
 */
export function DocumentText({ text, className }: DocumentTextProps) {
  return <bdi className={className}><DocumentWords text={text} /></bdi>;
}

/** As `DocumentText`, for a part of a line whose direction is set around it. */
export function DocumentWords({ text }: { readonly text: string }) {
  return piecesOf(text).map(({ from, text: words, label }) => (label === null ? <Unbroken key={from} text={words} /> : <span key={from} className="is-glyph" data-label={label} role="img" aria-label={label} />));
}

const lineEndInWord = /(?<=[\p{L}\p{N}]\p{M}*[-\u2010\u2011])(\r\n?|\n)(?=[\p{L}\p{N}])/gu;

/** Words in which the line ends that break one as it was printed are there, but take no room. */
function Unbroken({ text }: { readonly text: string }) {
  if (!/[\r\n]/.test(text)) return text;
  // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, which have no other name
  return text.split(lineEndInWord).map((piece, index) => (index % 2 === 0 ? piece : <span key={index} className="is-broken-line-end">{piece}</span>));
}
