import { useId } from 'react';
import type { MergeConflict, MergeDecision } from '../../../shared/contract/merges.ts';
import { mergeStrings as words } from '../../strings/merge.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { formatInstantFully } from '../../ui/format.ts';

type Take = MergeDecision['take'];

export interface ConflictChoiceProps {
  readonly conflict: MergeConflict;
  readonly take: Take | null;
  readonly isDisabled: boolean;
  readonly onDecide: (take: Take) => void;
}

/** One thing that both copies changed, what each says beside the other, with its quotes; arrow keys choose. */
export function ConflictChoice({ conflict, take, isDisabled, onDecide }: ConflictChoiceProps) {
  const name = useId();
  const { is, what, name: called, inUse, inUseCount } = conflict;
  return (
    <fieldset className="merge-conflict" disabled={isDisabled}>
      <legend><DocumentText text={called} className="merge-name" /> <span className="merge-what">{words.legend(what, is)}</span></legend>
      {inUse.length > 0 && (
        <p className="merge-uses">
          {words.inUse} {inUse.map((use, index) => <span key={`${use.what} ${use.words}`}>{index > 0 && '; '}{words.use(use.what)} <DocumentText text={use.words} /></span>)}
          {inUseCount > inUse.length && ` ${words.moreInUse(inUseCount - inUse.length)}`}
        </p>
      )}
      <div className="merge-sides">
        {(['mine', 'theirs'] as const).map((side) => (
          <label key={side} className="merge-side">
            <span className="merge-choice"><input type="radio" name={name} checked={take === side} onChange={() => onDecide(side)} /> {words[side](is)}</span>
            <Standing conflict={conflict} side={side} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What one copy says: its values, who wrote them, and the quotes behind. */
function Standing({ conflict, side }: { readonly conflict: MergeConflict; readonly side: Take }) {
  const { by, quotes } = conflict[side];
  return (
    <>
      {conflict.fields.map((each) => (
        <span key={each.field} className="merge-value"><span className="merge-field">{words.field(each.field)}</span> {each[side] === null ? <em>{words.none}</em> : <DocumentText text={each[side]} />}</span>
      ))}
      {by !== null && <span className="merge-by"><DocumentText text={words.by(by.author, formatInstantFully(by.at))} /></span>}
      {quotes.map((quote) => (
        <span key={`${quote.report} ${quote.page} ${quote.words}`} className="merge-quote">
          <q><DocumentText text={quote.words} /></q> <span className="merge-by"><DocumentText text={words.quote(quote.report, quote.page)} /></span>
        </span>
      ))}
    </>
  );
}
