import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './Button.css';

export type ButtonTone = 'default' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** `primary` is the one red action of a view; at most one is in sight. */
  readonly tone?: ButtonTone;
  readonly icon?: ReactNode;
  /** Shown in the tooltip behind the name, such as `Ctrl Z`. */
  readonly shortcut?: string | undefined;
  readonly isWide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words. It is `type="button"` unless told otherwise. */
export function Button({ tone = 'default', icon, shortcut, isWide = false, children, title, ref, ...rest }: ButtonProps) {
  const tooltip = [title, shortcut].filter((part) => part !== undefined).join('  ');
  return (
    <button
      type="button" ref={ref} {...rest} {...(tooltip === '' ? {} : { title: tooltip })}
      className={`button button-${tone}${isWide ? ' button-wide' : ''}`}
    >
      {icon}
      {children}
    </button>
  );
}
