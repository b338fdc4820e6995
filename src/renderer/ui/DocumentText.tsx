import { piecesOf } from './glyphs.ts';
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
  return piecesOf(text).map(({ from, text: words, label }) => (label === null ? words : <span key={from} className="is-glyph" data-label={label} role="img" aria-label={label} />));
}
