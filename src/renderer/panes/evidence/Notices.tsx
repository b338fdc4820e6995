import { readingKindsOf } from '../../state/reading-choices.ts';
import { useVerb } from '../../state/queries.ts';
import { evidenceStrings } from '../../strings/evidence.ts';
import { Button } from '../../ui/Button.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { usePopover } from '../../ui/use-popover.ts';

const { notices: words } = evidenceStrings;

export interface NoticesProps {
  readonly reportId: string;
  /** Asks how the report's file shall be read again; null in a case that can't be written. */
  readonly onReadAgain: ((reportId: string) => void) | null;
}

/** A quiet sign that there is something to know of a report's text; what it is, is told when it is pressed. Nothing where there is not. */
export function Notices({ reportId, onReadAgain }: NoticesProps) {
  const { data, isPlaceholderData } = useVerb('report.read', { id: reportId });
  const { isOpen, setOpen, anchor, button, box } = usePopover<HTMLSpanElement>({ align: 'end' });
  if (!data || isPlaceholderData || data.warnings.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for Escape in the controls inside
    <span {...anchor} className="evidence-notices">
      <IconButton label={words.label(data.warnings.length)} {...button}><WarningIcon aria-hidden /></IconButton>
      <div {...box} className="evidence-notices-box" role="note" aria-label={words.title}>
        {isOpen && (
          <>
            <ul>{data.warnings.map((warning) => <li key={warning}><DocumentText text={warning} /></li>)}</ul>
            {onReadAgain !== null && readingKindsOf(data.report.mediaType).hasLanguages && (
              <Button
                onClick={() => {
                  setOpen(false);
                  onReadAgain(reportId);
                }}
              >
                {words.readAgain}
              </Button>
            )}
          </>
        )}
      </div>
    </span>
  );
}
