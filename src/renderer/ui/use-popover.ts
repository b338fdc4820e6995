import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useCloseOutside } from './close-outside.ts';
import { useFloating } from './floating.ts';

type FloatingOptions = Parameters<typeof useFloating>[3];

/** A box over everything that a button shows, until it is pressed again, left by Escape or clicked beside. */
export interface Popover<A extends HTMLElement> {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** For what holds button and box. */
  readonly anchor: { readonly ref: RefObject<A | null>; readonly onKeyDown: (event: KeyboardEvent) => void };
  readonly button: { readonly 'aria-expanded': boolean; readonly 'aria-controls': string; readonly onClick: () => void };
  readonly box: { readonly ref: RefObject<HTMLDivElement | null>; readonly id: string; readonly popover: 'manual' };
}

/** @param options where the box stands beside its button */
export function usePopover<A extends HTMLElement>(options?: FloatingOptions): Popover<A> {
  const anchor = useRef<A>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  useFloating(anchor, box, isOpen, options);
  useCloseOutside(anchor, box, isOpen, () => setOpen(false));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    anchor.current?.querySelector('button')?.focus();
  };
  return {
    isOpen, setOpen, anchor: { ref: anchor, onKeyDown }, box: { ref: box, id, popover: 'manual' },
    button: { 'aria-expanded': isOpen, 'aria-controls': id, onClick: () => setOpen(!isOpen) },
  };
}
