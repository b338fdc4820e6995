import type { VersionPlan } from '../../../shared/contract/versions.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { formatDate } from '../../../shared/edtf-text.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';

/** How many mentions and dates of the older version have no sure place in the new one, and which. */
export function LeftBehindList({ mentions, datings }: Pick<VersionPlan, 'mentions' | 'datings'>) {
  const left = mentions.left + datings.left;
  if (left === 0) return null;
  const lines = [
    ...mentions.leftOnes, ...datings.leftOnes.map((one) => ({ ...one, name: one.name === null ? null : formatDate(one.name) })),
  ].toSorted((one, other) => one.start - other.start);
  return (
    <details className="versions-left">
      <summary>{words.staysBehind(mentions.left, datings.left)} <span className="versions-left-which">{words.staysBehindWhich}</span></summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard has to reach it */}
      <ul tabIndex={0} aria-label={words.staysBehind(mentions.left, datings.left)}>
        {lines.map(({ exact, name, page, start, end }, index) => (
          <li key={`${String(start)} ${String(end)} ${String(index)}`}><q><DocumentText text={exact} /></q> <DocumentText className="versions-left-name" text={words.staysBehindAt(name, page)} /></li>
        ))}
        {left > lines.length && <li>{words.staysBehindMore(left - lines.length)}</li>}
      </ul>
    </details>
  );
}
