import { strings } from '../strings/en.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { Opening, OpeningProblem } from './use-opening.ts';

/** Says what went wrong on the way to a case, and offers to rescue one that is damaged. */
export function OpeningNotice({ opening, problem: { title, message, damaged } }: { readonly opening: Opening; readonly problem: OpeningProblem }) {
  return (
    <Banner
      tone="error" title={title} onDismiss={() => opening.setProblem(null)}
      actions={damaged !== undefined && <Button disabled={opening.isBusy} onClick={() => opening.rescue(damaged)}>{strings.welcome.rescue}</Button>}
    >
      {message}
    </Banner>
  );
}
