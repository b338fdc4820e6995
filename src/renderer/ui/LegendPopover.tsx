import { useId, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useCloseOutside } from './close-outside.ts';
import { useFloating } from './floating.ts';
import { ExpandIcon } from './icons.tsx';
import './legend.css';

/** A button that shows the whole legend over everything, until it is pressed again, left by Escape or clicked beside. */
export function LegendPopover({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const anchor = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  useFloating(anchor, box, isOpen);
  useCloseOutside(anchor, box, isOpen, () => setOpen(false));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for Escape in the controls inside
    <div
      ref={anchor} className="legend-button"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        anchor.current?.querySelector('button')?.focus();
      }}
    >
      <Button tone="quiet" icon={<ExpandIcon aria-hidden />} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {label}
      </Button>
      <div ref={box} id={id} popover="manual" className="legend-popover" role="group" aria-label={label}>
        {isOpen && children}
      </div>
    </div>
  );
}
