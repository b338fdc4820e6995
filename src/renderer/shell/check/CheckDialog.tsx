import { useEffect, useRef, useState } from 'react';
import { encryptedCount } from '../../../shared/check-text.ts';
import type { CheckReport } from '../../../shared/contract/checks.ts';
import { useClient, useCommand } from '../../state/queries.ts';
import { checkStrings as words } from '../../strings/check.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatBytes } from '../../ui/format.ts';
import { Progress } from '../../ui/Progress.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFileChoice } from '../FileChoice.tsx';
import { useJob } from '../use-job.ts';
import { FindingLines } from './FindingLines.tsx';
import './check.css';

/** Checks the case at once, and shows what was looked at and found. */
export function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const { jobId, progress, cancel } = useJob();
  const { mutate, data: report, error, isPending } = useCommand('case.check');
  const hasStarted = useRef(false);
  const saving = useSaving();
  /** Those that were given since the dialog opened: reports may have different ones. */
  const [passwords, setPasswords] = useState<readonly string[]>([]);
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    mutate({ jobId });
  }, [mutate, jobId]);

  function leave(): void {
    if (isPending) cancel();
    onClose();
  }

  return (
    <Dialog
      title={words.title} width="large" onClose={leave} footerAside={saving.savedAs === null ? undefined : words.saved(saving.savedAs)}
      footer={report === undefined || isPending ? <Button onClick={leave}>{words.cancel}</Button> : (
        <>
          <Button onClick={() => mutate({ jobId, passwords: [...passwords] })}>{words.again}</Button>
          <Button onClick={onClose}>{words.close}</Button>
          <Button tone="primary" onClick={() => void saving.save(report)}>{words.save}</Button>
        </>
      )}
    >
      {isPending && <Progress label={words.working} {...progress} />}
      {error !== null && error.code !== 'CANCELLED' && <Banner tone="error" title={words.failed}>{error.message}</Banner>}
      {saving.problem !== null && <Banner tone="error" title={words.saveFailed}>{saving.problem}</Banner>}
      {report !== undefined && !isPending && <Report report={report} />}
      {report !== undefined && !isPending && encryptedCount(report) > 0 && (
        <Password
          onGive={(password) => {
            const given = [...passwords, password];
            setPasswords(given);
            mutate({ jobId, passwords: given });
          }}
        />
      )}
    </Dialog>
  );
}

/** Asks where the report shall lie, and writes it there. */
function useSaving() {
  const client = useClient();
  const choose = useFileChoice();
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function save(report: CheckReport): Promise<void> {
    setProblem(null);
    try {
      const chosen = await choose('save-report', words.fileName(report.checkedAt.slice(0, 10)));
      if (chosen === null) return;
      await client.call('check.save', { file: chosen.file, report });
      setSavedAs(chosen.name);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }
  return { save, savedAs, problem };
}

/** Opens what could not be compared. */
function Password({ onGive }: { readonly onGive: (password: string) => void }) {
  const [password, setPassword] = useState('');
  return (
    <form
      className="check-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onGive(password);
      }}
    >
      <TextField type="password" autoComplete="off" label={words.password} hint={words.passwordHint} value={password} onChange={setPassword} />
      <div><Button type="submit" disabled={password === ''}>{words.checkThem}</Button></div>
    </form>
  );
}

function Report({ report }: { readonly report: CheckReport }) {
  const { findings, notes } = report;
  const encrypted = encryptedCount(report);
  return (
    <>
      {findings.length === 0 && encrypted === 0 && <Banner tone="info" title={words.good}>{words.goodText}</Banner>}
      {findings.length > 0 && <Banner tone="error" title={words.found(findings.length)} />}
      {encrypted > 0 && <Banner tone="warning" title={words.encrypted(encrypted)}>{findings.length === 0 ? words.encryptedText : words.encryptedBeside}</Banner>}
      <FindingLines title={words.findings} lines={findings} />
      <FindingLines title={words.notes} lines={notes} />
      <Facts report={report} />
    </>
  );
}

function Facts({ report: { checkedAt, tool, checked, extractors, journalHash } }: { readonly report: CheckReport }) {
  const facts: readonly (readonly [string, string])[] = [
    [words.at, new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'long' }).format(new Date(checkedAt))], [words.by, tool],
    [words.originals, words.originalsText(checked.reports, formatBytes(checked.originalBytes))],
    [words.readAgain, words.readAgainText(checked.readAgain, checked.quotesAgain)],
    [words.quotes, words.quotesText(checked.quotes)], [words.history, words.historyText(checked.journalEntries, checked.rows)],
    [words.extractors, extractors.map(({ name, version, reports, isAtHand }) => words.extractor(name, version, reports, isAtHand)).join('; ')],
    [words.hash, journalHash ?? ''],
  ];
  return (
    <section aria-label={words.facts}>
      <h3 className="check-title">{words.facts}</h3>
      <dl className="check-facts">
        {facts.filter(([, value]) => value !== '').map(([label, value]) => <div key={label} className="check-fact"><dt>{label}</dt><dd className={label === words.hash ? 'check-hash' : ''}>{value}</dd></div>)}
      </dl>
    </section>
  );
}
