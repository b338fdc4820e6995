import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { ExpandIcon } from './icons.tsx';
import { usePopover } from './use-popover.ts';
import './legend.css';

/** A button that shows the whole legend over everything, until it is pressed again, left by Escape or clicked beside. */
export function LegendPopover({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { isOpen, anchor, button, box } = usePopover<HTMLDivElement>();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for Escape in the controls inside
    <div {...anchor} className="legend-button">
      <Button tone="quiet" icon={<ExpandIcon aria-hidden />} {...button}>
        {label}
      </Button>
      <div {...box} className="legend-popover" role="group" aria-label={label}>
        {isOpen && children}
      </div>
    </div>
  );
}
