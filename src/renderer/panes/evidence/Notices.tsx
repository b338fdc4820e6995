import { useId, useRef, useState } from 'react';
import { readingKindsOf } from '../../state/reading-choices.ts';
import { useVerb } from '../../state/queries.ts';
import { evidenceStrings } from '../../strings/evidence.ts';
import { Button } from '../../ui/Button.tsx';
import { useCloseOutside } from '../../ui/close-outside.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { useFloating } from '../../ui/floating.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

const { notices: words } = evidenceStrings;

export interface NoticesProps {
  readonly reportId: string;
  /** Asks how the report's file shall be read again; null in a case that can't be written. */
  readonly onReadAgain: ((reportId: string) => void) | null;
}

/** A quiet sign that there is something to know of a report's text; what it is, is told when it is pressed. Nothing where there is not. */
export function Notices({ reportId, onReadAgain }: NoticesProps) {
  const { data, isPlaceholderData } = useVerb('report.read', { id: reportId });
  const anchor = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  useFloating(anchor, box, isOpen, { align: 'end' });
  useCloseOutside(anchor, box, isOpen, () => setOpen(false));
  if (!data || isPlaceholderData || data.warnings.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for Escape in the controls inside
    <span
      ref={anchor} className="evidence-notices"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        anchor.current?.querySelector('button')?.focus();
      }}
    >
      <IconButton label={words.label(data.warnings.length)} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}><WarningIcon aria-hidden /></IconButton>
      <div ref={box} id={id} popover="manual" className="evidence-notices-box" role="note" aria-label={words.title}>
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
