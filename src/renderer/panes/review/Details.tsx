import { useRef, useEffect } from 'react';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { shortcutText } from '../../state/shortcuts.ts';
import { Button } from '../../ui/Button.tsx';
import { broughtBy } from './model.ts';
import { EditForm } from './EditForm.tsx';
import { Facts } from './Facts.tsx';
import { MergeField, type ActorChoice } from './MergeField.tsx';
import type { ProposalContent } from '../../../shared/model/proposal.ts';

/** What is open in the details: the facts, a form, or the search for an actor. */
export type DetailsMode = 'facts' | 'edit' | 'merge';

export interface DetailsProps {
  readonly proposal: ProposalView;
  readonly mode: DetailsMode;
  readonly isReadOnly: boolean;
  readonly onMode: (mode: DetailsMode) => void;
  readonly onAccept: (choice?: { readonly content?: ProposalContent; readonly intoId?: string }) => void;
  readonly onReject: (never: boolean) => void;
  readonly onReopen: () => void;
  readonly onDistinguish: (actorId: string) => void;
  readonly search: (text: string) => Promise<readonly ActorChoice[]>;
}

/** The proposal in focus: what it says, why, and what can be done with it. */
export function Details(props: DetailsProps) {
  const { proposal, mode, isReadOnly, onMode, onAccept } = props;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In newer browsers it answers with a promise, which is no clean-up.
    void body.current?.scrollTo({ top: 0 });
  }, [proposal.id]);
  const { actors, quotes, operations } = broughtBy(proposal.content);
  const brings = proposal.state === 'pending' ? words.brings(actors, quotes, operations) : null;
  return (
    <div ref={body} className="review-details" role="region" aria-label={words.details}>
      <h3 className="review-details-name"><bdi>{proposal.name}</bdi></h3>
      {mode === 'edit' ? <EditForm key={proposal.id} content={proposal.content} onSave={(content) => onAccept({ content })} onCancel={() => onMode('facts')} /> : (
        <>
          {proposal.state === 'pending' && !isReadOnly && <Matches {...props} />}
          {mode === 'merge' && <MergeField search={props.search} onChoose={(id) => onAccept({ intoId: id })} onCancel={() => onMode('facts')} />}
          <Facts proposal={proposal} />
          {brings !== null && <p className="review-brings">{brings}</p>}
          {!isReadOnly && <Actions {...props} />}
        </>
      )}
    </div>
  );
}

/** Actors of the case that this may be, with what speaks for it. */
function Matches({ proposal, onAccept, onDistinguish }: DetailsProps) {
  return proposal.matches.length === 0 ? null : (
    <ul className="review-matches" aria-label={words.maybe}>
      {proposal.matches.map(({ actorId, name, reasons }, index) => (
        <li key={actorId} className="review-match">
          <p><span className="review-match-label">{words.maybe}</span> <bdi>{name}</bdi></p>
          <p className="review-match-reasons">{reasons.join(' · ')}</p>
          <div className="review-buttons">
            <Button onClick={() => onAccept({ intoId: actorId })}>{words.merge(name)}</Button>
            <Button tone="quiet" shortcut={index === 0 ? shortcutText('review-different') : undefined} onClick={() => onDistinguish(actorId)}>{words.notSame(name)}</Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Actions({ proposal, onMode, onAccept, onReject, onReopen }: DetailsProps) {
  if (proposal.state !== 'pending') return <div className="review-buttons review-actions"><Button onClick={onReopen}>{words.reopen}</Button></div>;
  const { kind } = proposal;
  return (
    <div className="review-buttons review-actions">
      <Button tone="primary" shortcut={shortcutText('review-accept')} onClick={() => onAccept()}>{words.accept}</Button>
      {kind !== 'dating' && kind !== 'marking' && <Button shortcut={shortcutText('review-edit')} onClick={() => onMode('edit')}>{words.edit}</Button>}
      {kind === 'actor' && <Button shortcut={shortcutText('review-merge')} onClick={() => onMode('merge')}>{words.mergeInto}</Button>}
      <Button shortcut={shortcutText('review-reject')} onClick={() => onReject(false)}>{words.reject}</Button>
      <Button tone="quiet" title={words.neverHint} shortcut={shortcutText('review-never')} onClick={() => onReject(true)}>{words.never}</Button>
    </div>
  );
}
