import type { ProposalView } from '../../../shared/contract/proposals.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { asideOf, iconOf } from './model.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';

/** One proposal in the list, or its place while it is being read. */
export function ProposalRow({ proposal }: { readonly proposal: ProposalView | undefined }) {
  if (proposal === undefined) return <div className="review-row" aria-busy />;
  const { name, content, score, state } = proposal;
  return (
    <div className="review-row" title={plainlyShown(name)}>
      <KindIcon kind={iconOf(content)} />
      <DocumentText className="review-name" text={name} />
      <span className="review-aside">{state === 'never' ? words.neverTag : asideOf(content, words)}</span>
      <span className="review-score" aria-label={words.scoreLabel(score)}>{words.points(score)}</span>
    </div>
  );
}
