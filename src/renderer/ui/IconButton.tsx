import type { ReactNode } from 'react';
import type { ButtonProps } from './Button.tsx';
import './Button.css';
import { plainlyShown } from '../../shared/glyphs.ts';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'isWide' | 'title' | 'aria-label'> {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that shows only an icon; 28 px square. */
export function IconButton({ label, shortcut, tone = 'quiet', children, ref, ...rest }: IconButtonProps) {
  const told = plainlyShown(label);
  return (
    <button
      type="button" ref={ref} {...rest} aria-label={told}
      title={shortcut === undefined ? told : `${told}  ${shortcut}`}
      className={`button button-icon button-${tone}`}
    >
      {children}
    </button>
  );
}
