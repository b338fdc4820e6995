import { useEffect, useId, useRef, type ReactNode } from 'react';
import './fields.css';

/** What every labelled control has. */
export interface FieldProps {
  readonly label: string;
  /** Keeps the label for screen readers alone, where the place makes it plain. */
  readonly isLabelHidden?: boolean;
  /** Stands behind the label, such as "optional". */
  readonly aside?: string | undefined;
  readonly hint?: ReactNode;
  /** What is wrong with the value and how to mend it. */
  readonly error?: string | undefined;
}

/** The attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** Label above, control, then error or hint below. */
export function Field({ label, isLabelHidden = false, aside, hint, error, children }: FieldProps & {
  readonly children: (attributes: ControlAttributes) => ReactNode;
}) {
  const id = useId();
  const isInvalid = error !== undefined && error !== '';
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What the host found wrong comes late, when the field may have been scrolled away.
    if (isInvalid) note.current?.scrollIntoView({ block: 'nearest' });
  }, [isInvalid]);
  const hasNote = isInvalid || (hint !== undefined && hint !== null);
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
        {aside !== undefined && <span className="field-optional"> {aside}</span>}
      </label>
      {children({
        id,
        ...(hasNote ? { 'aria-describedby': `${id}-note` } : {}),
        ...(isInvalid ? { 'aria-invalid': true } : {}),
      })}
      {hasNote && <div ref={note} id={`${id}-note`} className={isInvalid ? 'field-error' : 'field-hint'}>{isInvalid ? error : hint}</div>}
    </div>
  );
}
