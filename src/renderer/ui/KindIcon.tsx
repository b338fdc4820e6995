import type { ReactNode } from 'react';
import './KindIcon.css';

const document = <><path d="M3.5 1.5h6l3 3v10h-9z" /><path d="M9.5 1.5v3h3" fill="none" /></>;

/** The shape of each kind of thing, drawn in a square of 16. */
const shapes: Readonly<Record<string, ReactNode>> = {
  person: <circle cx="8" cy="8" r="5.75" />,
  organisation: <rect x="2.25" y="3.25" width="11.5" height="9.5" rx="2" />,
  state: <path d="M4.75 2.5h6.5L14.5 8l-3.25 5.5h-6.5L1.5 8z" />,
  group: <><circle cx="8" cy="8" r="6.25" /><circle cx="8" cy="8" r="3.5" /></>,
  persona: <circle cx="8" cy="8" r="5.75" strokeDasharray="2.4 1.6" />,
  office: <path d="M8 13.75 14.25 3H1.75z" strokeLinejoin="round" />,
  publication: document,
  report: document,
  operation: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" />,
  event: <rect x="4" y="4" width="8" height="8" />,
  claim: <><path d="M2 12 12 4" /><path d="M8.5 3.5 12.5 3.6 11.6 7.5" /></>,
  quote: <path d="M3 4.5h10M3 8h10M3 11.5h6" />,
  source: <><circle cx="8" cy="8" r="5.75" /><path d="M2.5 8h11M8 2.25c-4 3.5-4 8 0 11.5c4-3.5 4-8 0-11.5" /></>,
};

/**
 * The sign of a kind of thing. Decoration: the kind must also stand beside it in words.
 *
 * @param kind an actor type, or the kind of another thing
 */
export function KindIcon({ kind }: { readonly kind: string }) {
  return <svg className={`kind-icon kind-${kind}`} viewBox="0 0 16 16" aria-hidden>{shapes[kind] ?? shapes['quote']}</svg>;
}
