import type { ThingChange } from '../../../shared/version-changes.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { WordDiff } from './WordDiff.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';

type Line = ThingChange['lines'][number];

/** What the new version changed for everything that rests on the report: what lost support first. */
export function ThingChanges({ changes }: { readonly changes: readonly ThingChange[] }) {
  if (changes.length === 0) return <p className="dialog-note">{words.noThings}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard has to reach it
    <ul className="versions-things" tabIndex={0} data-first="">
      {changes.map(({ thingId, name, type, change, lines }) => (
        <li key={thingId} className="versions-thing">
          <div className="versions-thing-head">
            <KindIcon kind={thingId.startsWith('actor') ? type : thingId.slice(0, thingId.indexOf('--'))} />
            <h3 className="versions-thing-name"><DocumentText text={name} /></h3>
            <span className="versions-count">{words.support(lines.length)}</span>
            <span className={`versions-badge versions-${change}`}>{words.changes[change]}</span>
          </div>
          {lines.map((line) => <SupportLine key={`${line.oldQuoteId} ${line.newQuoteId}`} line={line} isOnly={lines.length === 1} />)}
        </li>
      ))}
    </ul>
  );
}

function SupportLine({ line: { change, number, oldWords, newWords }, isOnly }: { readonly line: Line; readonly isOnly: boolean }) {
  const about = change === 'lost' ? words.lostNote : change === 'undecided' ? words.undecidedNote : null;
  return (
    <div className="versions-support">
      <p className="versions-caption">
        {number !== null && <>Q{number} </>}{!isOnly && words.changes[change]}{about !== null && <> {about}</>}
      </p>
      {change === 'reworded' && oldWords !== null && newWords !== null
        ? <WordDiff older={oldWords} newer={newWords} />
        : <blockquote className={`versions-words versions-words-${change}`}>{newWords ?? oldWords}</blockquote>}
    </div>
  );
}
