import type { ProposalView } from '../../../shared/contract/proposals.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { factsOf, iconOf } from './model.ts';

/** One proposal in the list, or its place while it is being read. */
export function ProposalRow({ proposal }: { readonly proposal: ProposalView | undefined }) {
  if (proposal === undefined) return <div className="review-row review-placeholder" aria-busy />;
  const { name, content, score, state } = proposal;
  return (
    <div className="review-row">
      <KindIcon kind={iconOf(content)} />
      <div className="review-text">
        <p className="review-name" title={name}><bdi>{name}</bdi></p>
        <p className="review-facts">
          {state === 'rejected' && <span className="review-tag">{words.rejectedTag}</span>}
          {state === 'never' && <span className="review-tag">{words.neverTag}</span>}
          {factsOf(proposal, words)}
        </p>
      </div>
      <span className="review-score" title={words.scoreLabel(score)}>
        <span className="visually-hidden">{words.scoreLabel(score)}</span>
        <span className="review-score-bar" aria-hidden><span style={{ width: `${String(Math.round(score * 100))}%` }} /></span>
      </span>
    </div>
  );
}
