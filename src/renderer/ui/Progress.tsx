import { useId } from 'react';
import './Progress.css';

export interface ProgressProps {
  /** What is being done. */
  readonly label: string;
  /** How far, in words. */
  readonly count?: string;
  readonly done: number;
  /** 0 while nobody knows how much there is. */
  readonly total: number;
}

/** How far long work is. */
export function Progress({ label, count, done, total }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress" role="status">
      <div className="progress-words">
        <span id={id}>{label}</span>
        <span className="progress-count">{count}</span>
      </div>
      <progress className="progress-line" aria-labelledby={id} {...(total > 0 ? { max: total, value: done } : {})} />
    </div>
  );
}
