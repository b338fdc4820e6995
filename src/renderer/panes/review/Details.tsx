import { useEffect, useRef } from 'react';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ProposalContent } from '../../../shared/model/proposal.ts';
import { shortcutText } from '../../state/shortcuts.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { Button } from '../../ui/Button.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { DetailsActions } from './DetailsActions.tsx';
import { EditForm } from './EditForm.tsx';
import { Facts } from './Facts.tsx';
import { MergeField, type ActorChoice } from './MergeField.tsx';
import { asideOf, candidatesOf, companionsOf, iconOf } from './model.ts';
import type { AcceptChoice } from './useDecisions.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';

/** What is open in the details: the facts, a form, or the search for an actor. */
export type DetailsMode = 'facts' | 'edit' | 'merge';

export interface DetailsProps {
  readonly proposal: ProposalView;
  /** Where the list has proposals of several reports. */
  readonly reportTitle: string | null;
  readonly mode: DetailsMode;
  /** What the form begins with, where it is not what is proposed. */
  readonly edited: ProposalContent | undefined;
  readonly isReadOnly: boolean;
  readonly onMode: (mode: DetailsMode) => void;
  readonly onAccept: (choice?: AcceptChoice) => void;
  readonly onReject: (never: boolean) => void;
  readonly onReopen: () => void;
  readonly onDistinguish: (actorId: string) => void;
  readonly search: (text: string) => Promise<readonly ActorChoice[]>;
}

/** The proposal in focus: what it says, why, and what can be done with it. */
export function Details(props: DetailsProps) {
  const { proposal, mode, onMode, onAccept } = props;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In newer browsers it answers with a promise, which is no clean-up.
    body.current?.scrollTo({ top: 0 });
  }, [proposal.id, mode]);
  useEffect(() => {
    if (mode !== 'facts') body.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [proposal.id, mode]);
  return (
    <div className="review-details" role="region" aria-label={words.details}>
      <div ref={body} className="review-body" role="group" aria-label={words.one[proposal.kind]} tabIndex={0}>
        <Head {...props} isEdited={mode === 'edit'} />
        {mode === 'edit' && (
          <EditForm
            key={proposal.id} content={props.edited ?? proposal.content} reportId={proposal.reportId} labels={proposal.labels} search={props.search}
            onSave={(content) => onAccept({ content })} onCancel={() => onMode('facts')}
          />
        )}
        {mode === 'merge' && <MergeField search={props.search} onChoose={(intoId) => onAccept({ intoId })} onCancel={() => onMode('facts')} />}
        {mode === 'facts' && <Said {...props} />}
      </div>
      {mode === 'facts' && <DetailsActions {...props} />}
    </div>
  );
}

/** @param props.isEdited whether the words stand in a form below */
function Head({ proposal, reportTitle, isEdited }: Pick<DetailsProps, 'proposal' | 'reportTitle'> & { readonly isEdited: boolean }) {
  const { name, kind, content, score } = proposal;
  const isQuoted = content.kind === 'quote';
  return (
    <>
      <p className="review-kind">
        <KindIcon kind={iconOf(content)} />
        <span>{[words.one[kind], asideOf(content, words)].filter((part) => part !== '').join(' · ')}</span>
        <span className="review-kind-score">{words.scoreLabel(score)}</span>
      </p>
      {!isQuoted && <h3 className="review-title"><DocumentText text={name} /></h3>}
      {isQuoted && !isEdited && <blockquote className="review-words"><DocumentText text={content.exact} /></blockquote>}
      {reportTitle !== null && <p className="review-report"><DocumentText text={reportTitle} /></p>}
    </>
  );
}

/** What is proposed in full, and what else it may be. */
function Said(props: DetailsProps) {
  const { proposal, isReadOnly } = props;
  const companions = proposal.state === 'pending' ? companionsOf(proposal.content).length : 0;
  return (
    <>
      {proposal.state === 'pending' && <Candidates {...props} />}
      <Facts proposal={proposal} />
      {companions > 0 && <p className="review-brings">{words.brings(companions)}</p>}
      {isReadOnly && <p className="review-brings">{words.readOnly}</p>}
    </>
  );
}

/** Actors of the case that this is taken for or may be, with what speaks for it. */
function Candidates({ proposal, isReadOnly, onAccept, onDistinguish }: DetailsProps) {
  const candidates = candidatesOf(proposal);
  return candidates.length === 0 ? null : (
    <ul className="review-candidates" aria-label={words.maybe}>
      {candidates.map(({ actorId, name, reasons, isTaken }, index) => (
        <li key={actorId} className="review-candidate">
          <p><span className="review-candidate-label">{isTaken ? words.known : words.maybe}</span> <DocumentText className="review-candidate-name" text={name} /></p>
          {reasons.length > 0 && <p className="review-candidate-label">{reasons.join(' · ')}</p>}
          {!isReadOnly && (
            <div className="review-buttons">
              {!isTaken && <Button onClick={() => onAccept({ intoId: actorId })}>{words.merge(name)}</Button>}
              <Button tone="quiet" shortcut={index === 0 ? shortcutText('review-different') : undefined} onClick={() => onDistinguish(actorId)}>
                {words.notSame(name)}
                {index === 0 && <kbd aria-hidden>{shortcutText('review-different')}</kbd>}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
