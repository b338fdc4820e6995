import type { ReadingJob } from '../../state/reading-job.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';

/** How far the reading of a report is, and the way to stop it. */
export function Reading({ job, title }: { readonly job: ReadingJob; readonly title: string }) {
  return (
    <div className="review-reading">
      <Progress label={words.reading(title)} done={job.done} total={job.total} />
      <Button onClick={job.cancel}>{words.cancel}</Button>
    </div>
  );
}
