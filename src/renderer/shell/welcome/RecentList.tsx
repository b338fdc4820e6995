import type { RecentCase } from '../../../shared/contract/hosts.ts';
import { strings } from '../../strings/en.ts';
import { formatInstant } from '../../ui/format.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CaseIcon, CloseIcon } from '../../ui/icons.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';

export interface RecentListProps {
  /** Null while they are being looked for. */
  readonly cases: readonly RecentCase[] | null;
  readonly isBusy: boolean;
  readonly onOpen: (recent: RecentCase) => void;
  /** Looks for a case whose file is not where it was. */
  readonly onFind: (recent: RecentCase) => void;
  readonly onForget: (recent: RecentCase) => void;
}

const words = strings.welcome;

/** Cases opened before, newest first. One whose file is gone stays, so that nobody wonders where it went. */
export function RecentList({ cases, isBusy, onOpen, onFind, onForget }: RecentListProps) {
  if (cases === null) return <p className="welcome-quiet" role="status">{words.recentLoading}</p>;
  if (cases.length === 0) return <p className="welcome-quiet">{words.noRecent}</p>;
  return (
    <ul className="welcome-list">
      {cases.map((recent) => (
        <li key={recent.file} className="welcome-item">
          <button type="button" className="welcome-item-open" disabled={isBusy || !recent.isThere} onClick={() => onOpen(recent)}>
            <CaseIcon aria-hidden />
            <DocumentText className="welcome-item-title" text={recent.title} />
            <span className="welcome-item-when">{recent.isThere ? formatInstant(recent.openedAt) : words.missing}</span>
            <span className="welcome-item-where" title={plainlyShown(recent.location)}><DocumentText text={recent.location} /></span>
          </button>
          {!recent.isThere && <Button tone="quiet" aria-label={words.findNamed(recent.title)} disabled={isBusy} onClick={() => onFind(recent)}>{words.find}</Button>}
          <IconButton label={words.forget(recent.title)} onClick={() => onForget(recent)}><CloseIcon aria-hidden /></IconButton>
        </li>
      ))}
    </ul>
  );
}
