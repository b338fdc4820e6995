import { useId, useRef, useState, type ReactNode } from 'react';
import { networkStrings } from '../../strings/network.ts';
import { Button } from '../../ui/Button.tsx';
import { useCloseOutside } from '../../ui/close-outside.ts';
import { useFloating } from '../../ui/floating.ts';
import { ExpandIcon } from '../../ui/icons.tsx';

/** A button that shows the whole legend over everything, until it is pressed again, left by Escape or clicked beside. */
export function LegendPopover({ children }: { readonly children: ReactNode }) {
  const anchor = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  useFloating(anchor, box, isOpen);
  useCloseOutside(anchor, box, isOpen, () => setOpen(false));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for Escape in the controls inside
    <div
      ref={anchor} className="network-legend-button"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        anchor.current?.querySelector('button')?.focus();
      }}
    >
      <Button tone="quiet" icon={<ExpandIcon aria-hidden />} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {networkStrings.legend}
      </Button>
      <div ref={box} id={id} popover="manual" className="network-legend-popover" role="group" aria-label={networkStrings.legend}>
        {isOpen && children}
      </div>
    </div>
  );
}
