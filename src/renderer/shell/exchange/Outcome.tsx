import type { ImportOutcome } from '../../../shared/contract/exchange.ts';
import { exchangeStrings as words } from '../../strings/exchange.ts';

const shownProblems = 100;

/** What an import would bring, or brought: counts, the first of it, and what was not taken and why. */
export function Outcome({ outcome, isDone }: { readonly outcome: ImportOutcome; readonly isDone: boolean }) {
  const { added, matched, kept, samples, problems, problemCount } = outcome;
  const shown = problems.slice(0, shownProblems);
  return (
    <>
      <div className="exchange-counts" role="status">
        <p>{isDone ? words.cameIn(added) : words.comesIn(added)}</p>
        {words.hasAny(matched) && <p>{words.there(matched)}</p>}
        {kept > 0 && <p>{words.kept(kept)}</p>}
      </div>
      {problemCount > 0 && (
        <section className="exchange-section">
          <h3>{words.problems(problemCount)}</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by the keyboard */}
          <ul className="exchange-list exchange-problems" tabIndex={0} aria-label={words.problems(problemCount)}>
            {/* oxlint-disable-next-line react/no-array-index-key -- the list is told anew as a whole */}
            {shown.map(({ where, message }, index) => <li key={index}><strong>{where}</strong>: {message}</li>)}
            {problemCount > shown.length && <li>{words.moreProblems(problemCount - shown.length)}</li>}
          </ul>
        </section>
      )}
      {samples.length > 0 && (
        <section className="exchange-section">
          <h3>{isDone ? words.samplesDone : words.samples}</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by the keyboard */}
          <ul className="exchange-list" tabIndex={0} aria-label={isDone ? words.samplesDone : words.samples}>
            {/* oxlint-disable-next-line react/no-array-index-key -- the list is told anew as a whole */}
            {samples.map((sample, index) => <li key={index}><span className="exchange-what">{sample.what}</span>{sample.words}</li>)}
          </ul>
        </section>
      )}
    </>
  );
}
