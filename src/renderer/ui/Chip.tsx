import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import './Chip.css';
import { plainlyShown } from '../../shared/glyphs.ts';

export interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly title?: string;
  readonly isSelected?: boolean;
  /** Makes the chip a button. */
  readonly onClick?: () => void;
  /** Adds a cross; `removeLabel` is its accessible name. Not together with `onClick`. */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

/** A short fact or filter. */
export function Chip({ children, icon, title, isSelected = false, onClick, onRemove, removeLabel }: ChipProps) {
  const className = isSelected ? 'chip chip-selected' : 'chip';
  const told = title === undefined ? undefined : plainlyShown(title);
  const content = <>{icon}<span className="chip-text">{children}</span></>;
  if (onClick !== undefined) {
    return <button type="button" className={className} title={told} aria-pressed={isSelected} onClick={onClick}>{content}</button>;
  }
  return (
    <span className={className} title={told}>
      {content}
      {onRemove !== undefined && (
        <button type="button" className="chip-remove" aria-label={removeLabel} title={removeLabel} onClick={onRemove}><X aria-hidden /></button>
      )}
    </span>
  );
}
