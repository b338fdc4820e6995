import { useEffect, useRef } from 'react';
import type { NetworkAnswer, ToldClaim } from '../../../../shared/contract/questions.ts';
import { questionStrings } from '../../../strings/network-questions.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import { LongWork } from '../../../ui/LongWork.tsx';
import type { Inquiry } from './use-question.ts';
import './answer.css';

export interface AnswerPanelProps {
  readonly inquiry: Inquiry;
  /** Names of drawn things, for the heading while there is no answer yet. */
  readonly drawnNames: ReadonlyMap<string, string>;
  /** Selects a thing, a claim or a quote. */
  readonly onPick: (ids: readonly string[]) => void;
  /** Puts the keyboard back to where it came from. */
  readonly onClose: () => void;
}

/** The question that was asked, its answer, and the words that it rests on. */
export function AnswerPanel({ inquiry, drawnNames, onPick, onClose }: AnswerPanelProps) {
  const { answer, basis, problem } = inquiry;
  const panel = useRef<HTMLElement>(null);
  const isLonger = inquiry.question.ask === 'paths' && (inquiry.question.longerBy ?? 0) > 0;
  // Another question takes the keyboard; the same one asked more widely leaves it at what was pressed.
  const about = JSON.stringify({ ...inquiry.question, longerBy: 0 });
  const asked = JSON.stringify([inquiry.question, basis]);
  useEffect(() => panel.current?.focus(), [about]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens for Escape in the controls inside
    <section
      ref={panel} className="network-answer" aria-label={questionStrings.panel} tabIndex={-1} aria-busy={answer === null && problem === null}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="network-answer-head">
        <h3>{titleOf(inquiry, drawnNames)}</h3>
        <IconButton label={questionStrings.close} onClick={onClose}><CloseIcon aria-hidden /></IconButton>
      </header>
      {problem !== null && <Banner tone="error" title={questionStrings.failed}>{problem}</Banner>}
      {problem === null && answer === null && <div className="network-answer-working"><LongWork key={asked} label={questionStrings.working} {...inquiry.progress} cancel={questionStrings.cancel} onCancel={onClose} /></div>}
      {problem === null && answer !== null && <Findings answer={answer} drawnNames={drawnNames} onPick={onPick} />}
      <footer className="network-answer-foot">
        {answer !== null && <p>{questionStrings.basis(answer.basis.things, answer.basis.claims)}</p>}
        {inquiry.question.ask === 'paths' && (
          <Checkbox
            label={questionStrings.longer} isChecked={isLonger}
            onChange={(isOn) => inquiry.question.ask === 'paths' && inquiry.ask({ ...inquiry.question, longerBy: isOn ? 1 : 0 })}
          />
        )}
        <Checkbox label={questionStrings.withDenied(answer?.basis.denied ?? 0)} isChecked={basis.withDenied} onChange={(withDenied) => inquiry.setBasis({ ...basis, withDenied })} />
        <Checkbox
          label={questionStrings.withConsidered(answer?.basis.considered ?? 0)} isChecked={basis.withConsidered}
          onChange={(withConsidered) => inquiry.setBasis({ ...basis, withConsidered })}
        />
        <Checkbox label={questionStrings.sourcedOnly} isChecked={!basis.withUnsourced} onChange={(isOn) => inquiry.setBasis({ ...basis, withUnsourced: !isOn })} />
      </footer>
    </section>
  );
}

function titleOf({ question, answer }: Inquiry, drawnNames: ReadonlyMap<string, string>): string {
  const name = (id: string): string => answer?.things.find((thing) => thing.id === id)?.name ?? drawnNames.get(id) ?? '';
  switch (question.ask) {
    case 'paths': return questionStrings.questions.paths(name(question.fromId), name(question.toId));
    case 'common': return questionStrings.questions.common(new Intl.ListFormat('en').format(question.ids.map(name)));
    case 'around': return questionStrings.questions.around(name(question.id));
    case 'rank': return questionStrings.ranks[question.by];
    case 'communities': return questionStrings.communities;
    case 'isolated': return questionStrings.isolated;
    case 'without': return question.leave.what === 'unsourced' ? questionStrings.withoutUnsourced : questionStrings.questions.without(name(question.leave.id));
  }
}

interface FindingsProps {
  readonly answer: NetworkAnswer;
  readonly drawnNames: ReadonlyMap<string, string>;
  readonly onPick: (ids: readonly string[]) => void;
}

function Findings({ answer, drawnNames, onPick }: FindingsProps) {
  const { found, things, claims } = answer;
  const names = new Map<string, string>(things.map(({ id, name }) => [id, name]));
  const byId = new Map<string, ToldClaim>(claims.map((claim) => [claim.id, claim]));
  const missing = things.filter(({ id }) => !drawnNames.has(id)).length;
  const thing = (id: string, aside?: string) => (
    <li key={id}>
      <button type="button" className="network-answer-thing" onClick={() => onPick([id])}>{names.get(id) ?? id}</button>
      {aside !== undefined && <span className="network-answer-value">{aside}</span>}
    </li>
  );
  const claimList = (ids: readonly string[]) => ids.flatMap((id) => {
    const claim = byId.get(id);
    return claim === undefined ? [] : [<Claim key={id} claim={claim} names={names} onPick={onPick} />];
  });
  const rest = (shown: number, total: number) => shown < total && <p>{questionStrings.more(total - shown)}</p>;
  const body = () => {
    switch (found.ask) {
      case 'paths':
        if (found.length === null) return <p>{found.otherwise === null ? questionStrings.noWay : questionStrings.noStandingWay(found.otherwise)}</p>;
        return (
          <>
            <p>{questionStrings.length(found.paths.length, found.length, found.isMore)}</p>
            {found.paths.map((path, at) => (
              <section key={path.thingIds.join()} aria-label={questionStrings.way(at + 1)}>
                <h4>{path.thingIds.map((id) => names.get(id) ?? '').join(' – ')}</h4>
                <ul>{claimList(path.steps.flat())}</ul>
              </section>
            ))}
          </>
        );
      case 'common':
        return (
          <>
            <p>{questionStrings.inCommon(found.total)}</p>
            {found.common.map(({ id, claimIds }) => <section key={id}><ul>{thing(id)}{claimList(claimIds)}</ul></section>)}
            {rest(found.common.length, found.total)}
          </>
        );
      case 'around':
        return found.rings.map(({ total, ids }, at) => (
          <section key={questionStrings.ring(at + 1, total)}><h4>{questionStrings.ring(at + 1, total)}</h4><ul>{ids.map((id) => thing(id))}</ul>{rest(ids.length, total)}</section>
        ));
      case 'rank':
        return (
          <>
            <p>{questionStrings.rankMeans[found.by]}{found.sampled < found.total && ` ${questionStrings.estimated(found.sampled, found.total)}`}</p>
            <ol>{found.ranks.map(({ id, value }) => thing(id, questionStrings.value(found.by, value)))}</ol>
            {rest(found.ranks.length, found.total)}
          </>
        );
      case 'communities':
        return (
          <>
            <p>{questionStrings.groupCount(found.total)}</p>
            {found.groups.map(({ size, ids, within, outward }) => (
              <section key={ids[0]}>
                <button type="button" className="network-answer-thing" onClick={() => onPick(ids)}>
                  {ids.slice(0, 5).map((id) => names.get(id) ?? '').join(', ')}{size > 5 && ` ${questionStrings.more(size - 5)}`}
                </button>
                <p>{questionStrings.group(size, within, outward)}</p>
              </section>
            ))}
            {rest(found.groups.length, found.total)}
          </>
        );
      case 'isolated':
        return <><p>{questionStrings.isolatedCount(found.total)}</p><ul>{found.ids.map((id) => thing(id))}</ul>{rest(found.ids.length, found.total)}</>;
      case 'without':
        return (
          <>
            <p>{questionStrings.lost(found.lost.total, found.pairsApart)} {questionStrings.parts(found.parts.before, found.parts.after)}</p>
            {found.isolated.total > 0 && <section><h4>{questionStrings.leftAlone(found.isolated.total)}</h4><ul>{found.isolated.ids.map((id) => thing(id))}</ul></section>}
            <ul>{claimList(found.lost.ids)}</ul>
            {rest(found.lost.ids.length, found.lost.total)}
          </>
        );
    }
  };
  return (
    <div className="network-answer-body">
      <div role="status" className="network-answer-said">{missing > 0 && questionStrings.notInSight(missing)}</div>
      {body()}
    </div>
  );
}

/** A claim with its standing and its first words; each can be gone to. */
function Claim({ claim, names, onPick }: { readonly claim: ToldClaim; readonly names: ReadonlyMap<string, string>; readonly onPick: (ids: readonly string[]) => void }) {
  const marks = [
    ...(claim.polarity === 'asserts' ? [] : [questionStrings.marks[claim.polarity]]),
    ...(claim.status === null || claim.status === 'conducted' ? [] : [vocabularyStrings.statuses[claim.status]]),
    ...(claim.isContradicted ? [questionStrings.marks.contradicted] : []),
    claim.quoteCount === 0 ? questionStrings.marks.unsourced : questionStrings.support(claim.quoteCount, claim.sourceCount),
  ];
  return (
    <li className="network-answer-claim">
      <button type="button" className="network-answer-thing" onClick={() => onPick([claim.id])}>
        {`${names.get(claim.fromId) ?? ''} ${claim.label} ${names.get(claim.toId) ?? ''}`}
      </button>
      <span className="network-answer-value">{marks.join(', ')}</span>
      {claim.quotes.map((quote) => (
        <button key={quote.id} type="button" className="network-answer-quote" onClick={() => onPick([quote.id])}>
          <q>{quote.exact}</q> <cite>{questionStrings.place(quote.reportTitle, quote.page)}</cite>
        </button>
      ))}
    </li>
  );
}
