import { useMemo, useState } from 'react';
import { changesOf } from '../../../shared/version-changes.ts';
import { useCommand, useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ChoosePair } from './ChoosePair.tsx';
import { applyInput, carriedCount, inOrder, rememberedDecisions, wordsDecided, type DecisionMap } from './model.ts';
import { LeftBehindList } from './LeftBehindList.tsx';
import { QuotesTab } from './QuotesTab.tsx';
import { ThingChanges } from './ThingChanges.tsx';
import { usePlan } from './usePlan.ts';
import './versions.css';

export interface VersionsDialogProps {
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

const openingLength = 4000;

/** Compares a report with the one that it replaces, which is asked for where nobody has said it yet. */
export function VersionsDialog({ isReadOnly, onClose }: VersionsDialogProps) {
  const request = useWorkspace((workspace) => workspace.versionRequest);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const newerId = request?.newerId ?? '';
  const newer = useVerb('report.read', { id: newerId }, { enabled: newerId !== '' });
  const opening = useVerb('report.words', { reportId: newerId, start: 0, end: openingLength }, { enabled: newerId !== '' });
  const report = newer.data?.report;
  const olderId = request?.olderId ?? chosenId ?? report?.replacesId ?? null;
  if (newerId === '' || newer.error !== null) {
    return <Dialog title={words.title} onClose={onClose} footer={<Button onClick={onClose}>{words.close}</Button>}><Banner tone="error" title={words.failed}>{newer.error?.message ?? words.noReport}</Banner></Dialog>;
  }
  if (olderId !== null) return <Comparison key={`${olderId} ${newerId}`} olderId={olderId} newerId={newerId} isReadOnly={isReadOnly} onClose={onClose} />;
  if (report === undefined || opening.data === undefined) return null;
  return <ChoosePair newer={report} opening={opening.data.words} onChoose={setChosenId} onClose={onClose} />;
}

interface ComparisonProps extends VersionsDialogProps {
  readonly olderId: string;
  readonly newerId: string;
}

function Comparison({ olderId, newerId, isReadOnly, onClose }: ComparisonProps) {
  const { plan, error, progress, cancel } = usePlan(olderId, newerId);
  /** Null until something is decided: what was left before is left still. */
  const [decided, setDecisions] = useState<DecisionMap | null>(null);
  const decisions = useMemo(() => decided ?? (plan ? rememberedDecisions(plan) : new Map()), [decided, plan]);
  const [tab, setTab] = useState<'quotes' | 'things'>('quotes');
  const apply = useCommand('version.apply');
  const openReport = useWorkspace((workspace) => workspace.openReport);
  const quotes = useMemo(() => inOrder(plan?.quotes ?? []), [plan]);
  const changes = useMemo(() => (plan ? changesOf(plan, wordsDecided(decisions)) : []), [plan, decisions]);
  if (plan === undefined) {
    return (
      <Dialog title={words.title} width="small" onClose={() => { cancel(); onClose(); }} footer={<Button onClick={() => { cancel(); onClose(); }}>{words.cancel}</Button>}>
        {error === null ? <Progress label={words.working} {...progress} /> : <Banner tone="error" title={words.failed}>{error.message}</Banner>}
      </Dialog>
    );
  }
  const count = carriedCount(plan, decisions);
  const isDone = count === 0 && apply.data !== undefined;
  const isNothing = quotes.length + plan.mentions.carried + plan.datings.carried === 0 && apply.data === undefined;

  function carry(): void {
    const input = { oldId: olderId, newId: newerId, ...applyInput(decisions) };
    apply.mutate(input, { onSuccess: () => {
      setDecisions(null);
      setTab('things');
      openReport(newerId);
    } });
  }

  return (
    <Dialog
      title={words.title} width="wide" onClose={onClose}
      footerAside={isNothing ? undefined : apply.data ? words.done(apply.data.quotes, apply.data.mentions, apply.data.datings) : words.summary(count, plan.mentions.carried, plan.datings.carried)}
      footer={(
        <>
          <Button onClick={onClose}>{words.close}</Button>
          {!isDone && !isNothing && <Button tone="primary" disabled={isReadOnly || apply.isPending} onClick={carry}>{words.apply}</Button>}
        </>
      )}
    >
      <p className="versions-pair">{words.versions(plan.older.title, plan.newer.title)}</p>
      {apply.error !== null && <Banner tone="error" title={words.applyFailed}>{apply.error.message}</Banner>}
      {plan.isSameText && <Banner tone="info">{words.sameText}</Banner>}
      <LeftBehindList mentions={plan.mentions} datings={plan.datings} />
      <div className="versions-tabs" role="group" aria-label={words.tabs}>
        <Button tone="quiet" aria-pressed={tab === 'quotes'} onClick={() => setTab('quotes')}>{words.tabQuotes(plan.quotes.length)}</Button>
        <Button tone="quiet" aria-pressed={tab === 'things'} onClick={() => setTab('things')}>{words.tabThings(changes.length)}</Button>
      </div>
      {tab === 'things' && <ThingChanges changes={changes} />}
      {tab === 'quotes' && (quotes.length === 0 ? <p className="dialog-note">{isNothing ? words.nothingToCarry : words.noQuotes}</p>
        : <QuotesTab quotes={quotes} decisions={decisions} isReadOnly={isReadOnly} onDecide={setDecisions} />)}
    </Dialog>
  );
}
