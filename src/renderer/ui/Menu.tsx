import { Check } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useCloseOutside } from './close-outside.ts';
import { useFloating } from './floating.ts';
import './Button.css';
import './Menu.css';
import { DocumentText } from './DocumentText.tsx';
import { plainlyShown } from '../../shared/glyphs.ts';

/** One line of a menu, or a line between groups. */
export type MenuItem =
  | {
    readonly key: string;
    readonly label: string;
    readonly onSelect: () => void;
    readonly icon?: ReactNode;
    readonly shortcut?: string | undefined;
    readonly isDisabled?: boolean;
    /** Makes it a choice with a tick. */
    readonly isChecked?: boolean;
  }
  | { readonly key: string; readonly isSeparator: true };

export interface MenuProps {
  /** Accessible name of the button. */
  readonly label: string;
  /** What the button shows; the label when left out. */
  readonly children?: ReactNode;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end';
  readonly isIconOnly?: boolean;
  readonly tone?: 'default' | 'quiet';
  readonly disabled?: boolean;
}

/** A button that opens a menu. Arrow keys, Home, End and first letters move; Escape closes. */
export function Menu({ label, children, items, align = 'end', isIconOnly = false, tone = 'quiet', disabled = false }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  useFloating(button, list, isOpen, { align });
  useCloseOutside(button, list, isOpen, () => setOpen(false));

  useEffect(() => {
    if (isOpen) enabledItems(list.current)[0]?.focus();
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <>
      <button
        ref={button} type="button" className={`button button-${tone}${isIconOnly ? ' button-icon' : ''}`} disabled={disabled}
        aria-haspopup="menu" aria-expanded={isOpen} aria-controls={id} title={plainlyShown(label)}
        {...(children === undefined ? {} : { 'aria-label': plainlyShown(label) })}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children ?? <DocumentText text={label} />}
      </button>
      <div
        ref={list} id={id} role="menu" tabIndex={-1} aria-label={label} className="menu" popover="manual"
        onKeyDown={(event) => moveInMenu(event, list.current, close)}
      >
        {isOpen && items.map((item) => 'isSeparator' in item
          ? <hr key={item.key} className="menu-separator" />
          : <MenuLine key={item.key} item={item} onChosen={close} />)}
      </div>
    </>
  );
}

function MenuLine({ item, onChosen }: { item: Exclude<MenuItem, { isSeparator: true }>; onChosen: () => void }) {
  const isChoice = item.isChecked !== undefined;
  return (
    <button
      type="button" className="menu-item" tabIndex={-1} disabled={item.isDisabled === true}
      role={isChoice ? 'menuitemcheckbox' : 'menuitem'} {...(isChoice ? { 'aria-checked': item.isChecked } : {})}
      onClick={() => {
        onChosen();
        item.onSelect();
      }}
    >
      {isChoice && <span className="menu-item-check">{item.isChecked === true && <Check aria-hidden />}</span>}
      {item.icon}
      <DocumentText className="menu-item-label" text={item.label} />
      {item.shortcut !== undefined && <kbd>{item.shortcut}</kbd>}
    </button>
  );
}

function enabledItems(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.menu-item:not(:disabled)') ?? [])];
}

function moveInMenu(event: KeyboardEvent, list: HTMLElement | null, close: () => void): void {
  const items = enabledItems(list);
  const at = items.findIndex((item) => item === document.activeElement);
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  const to = moves[event.key];
  if (to !== undefined) items[(to + items.length) % items.length]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (event.key.length === 1 && event.key !== ' ') {
    const letter = event.key.toLowerCase();
    const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    later.find((item) => item.textContent.toLowerCase().startsWith(letter))?.focus();
  } else return;
  // A dialog or the window must not act on the same key.
  event.preventDefault();
  event.stopPropagation();
}
