import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { uiStrings } from '../strings/ui.ts';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly width?: 'small' | 'medium' | 'large' | 'wide' | 'palette';
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, on the right; the main one last and `type="submit"`. */
  readonly footer?: ReactNode;
  /** Stands at the foot on the left. */
  readonly footerAside?: ReactNode | undefined;
  /** Makes the dialog a form: Enter in a field and a `type="submit"` button call it. */
  readonly onSubmit?: () => void;
  /** Closes on a click beside it; only where nothing typed can be lost. */
  readonly isLight?: boolean;
  /** Holds text alone: the keyboard then scrolls it, as there is no control in it to go to. */
  readonly isText?: boolean;
  /** Leaves out the head; the title stays for screen readers. */
  readonly isHeadless?: boolean;
}

/**
 * A modal dialog, open while it is mounted. The browser keeps the focus inside and gives it back
 * afterwards. The control with `data-first` has the focus at first, else the dialog itself, so that its
 * title is read out and no button is about to be pressed.
 */
export function Dialog({
  title, width = 'medium', onClose, children, footer, footerAside, onSubmit, isLight = false, isText = false, isHeadless = false,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isShown = useRef(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    element.showModal();
    isShown.current = true;
    (element.querySelector<HTMLElement>('[data-first]') ?? element).focus();
    return () => {
      // Only a dialog that is closed before it goes gives the focus back.
      isShown.current = false;
      element.close();
    };
  }, []);

  const content = (
    <>
      <div className={isHeadless ? 'visually-hidden' : 'dialog-head'}>
        <h2 id={titleId} className="dialog-title">{title}</h2>
        {!isHeadless && <IconButton label={uiStrings.close} shortcut="Esc" onClick={onClose}><X aria-hidden /></IconButton>}
      </div>
      <div className="dialog-body" {...(isText ? { tabIndex: 0, role: 'region', 'aria-labelledby': titleId } : {})}>{children}</div>
      {footer !== undefined && (
        <div className="dialog-foot">
          {footerAside !== undefined && <div className="dialog-foot-aside">{footerAside}</div>}
          {footer}
        </div>
      )}
    </>
  );

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the key is Escape, by the browser
    <dialog
      ref={dialog} tabIndex={-1} className={`dialog dialog-${width}`} aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // A second Escape closes it whatever we say.
        if (isShown.current) onClose();
      }}
      onClick={(event) => {
        if (isLight && event.target === event.currentTarget) onClose();
      }}
    >
      {onSubmit === undefined ? content : (
        <form
          className="dialog-form" noValidate
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onSubmit();
            goToFirstMistake(event.currentTarget);
          }}
        >
          {content}
        </form>
      )}
    </dialog>
  );
}

/** Brings the first field that was found wrong into sight, once the form shows it. */
function goToFirstMistake(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
