import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { Progress, type ProgressProps } from './Progress.tsx';
import './LongWork.css';

/** What is over sooner needs nothing to stop it, and a button that comes and goes would be in the way. */
const momentMs = 400;

export interface LongWorkProps extends ProgressProps {
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** Work that mostly takes a moment. Where it takes longer, it shows how far it is and can be stopped. */
export function LongWork({ cancel, onCancel, ...progress }: LongWorkProps) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), momentMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return <p role="status">{progress.label}</p>;
  return (
    <div className="long-work">
      <Progress {...progress} />
      <Button tone="quiet" onClick={onCancel}>{cancel}</Button>
    </div>
  );
}
