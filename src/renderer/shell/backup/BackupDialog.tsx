import { useId, useState } from 'react';
import type { BackupGroup } from '../../../shared/contract/backups.ts';
import { CallError } from '../../client/client.ts';
import { useCommand, useVerb } from '../../state/queries.ts';
import { backupStrings as words } from '../../strings/backup.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formatBytes, formatCount, formatInstantFully } from '../../ui/format.ts';
import { useFileChoice } from '../FileChoice.tsx';
import './backup.css';

interface Chosen {
  readonly file: string;
  readonly name: string;
}

/** Lists backups of the open case and of recent ones, keeps one, and makes a new case of one. */
export function BackupDialog({ canKeep, onClose }: { readonly canKeep: boolean; readonly onClose: () => void }) {
  const groups = useVerb('backup.list', { file: null });
  const keep = useCommand('backup.make');
  const work = useRestoring(onClose);
  const isBusy = keep.isPending || work.isBusy;
  const problem = work.problem ?? keep.error?.message ?? groups.error?.message ?? null;

  return (
    <Dialog
      title={words.title} width="medium" onClose={onClose} onSubmit={() => void work.restore()}
      footerAside={canKeep && <Button disabled={isBusy} onClick={() => keep.mutate({}, { onSuccess: () => void groups.refetch() })}>{words.keepNow}</Button>}
      footer={(
        <>
          <Button onClick={onClose}>{words.close}</Button>
          <Button tone="primary" type="submit" disabled={isBusy || work.chosen === null}>{words.restore}</Button>
        </>
      )}
    >
      <p className="backup-lead">{words.lead}</p>
      {problem !== null && <Banner tone="error" title={words.failed}>{problem}</Banner>}
      <p role="status">{keep.data === undefined ? (groups.isPending ? words.loading : '') : keep.data.isNew ? words.kept(keep.data.name) : words.keptBefore}</p>
      {groups.data?.length === 0 && <p>{words.none}</p>}
      {groups.data?.map((group) => <Group key={`${group.location} ${group.title}`} group={group} chosen={work.chosen} onChoose={work.choose} />)}
      {work.place !== null && <TextField type="password" label={words.passphrase} value={work.passphrase} onChange={work.setPassphrase} isFirst maxLength={1000} />}
      <div>
        <Button disabled={isBusy} onClick={() => void work.chooseFile()}>{words.chooseFile}</Button>
        {work.chosen !== null && <p className="backup-where">{words.chosen}: <DocumentText text={work.chosen.name} /></p>}
      </div>
    </Dialog>
  );
}

function Group({ group, chosen, onChoose }: { readonly group: BackupGroup; readonly chosen: Chosen | null; readonly onChoose: (chosen: Chosen) => void }) {
  const name = useId();
  return (
    <fieldset className="backup-group">
      <legend><DocumentText text={group.title} /></legend>
      <span className="backup-where"><DocumentText text={group.location} /></span>
      {group.backups.map((backup) => (
        <label key={backup.file} className="backup-row">
          <input type="radio" name={name} checked={chosen?.file === backup.file} onChange={() => onChoose(backup)} />
          <span>{formatInstantFully(backup.at)}</span>
          <span>{words.changes(formatCount(backup.seq))}</span>
          <span>{formatBytes(backup.sizeBytes)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The backup that was chosen, and the way to a case of it. */
function useRestoring(onDone: () => void) {
  const chooseFile = useFileChoice();
  const restore = useCommand('backup.restore');
  const [chosen, choose] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [place, setPlace] = useState<Chosen | null>(null);
  const [passphrase, setPassphrase] = useState('');

  function take(next: Chosen): void {
    choose(next);
    setPlace(null);
    setPassphrase('');
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    chosen, choose: take, problem, isBusy: restore.isPending, passphrase, setPassphrase,
    /** Where the case of a protected backup shall lie, once it is known that its passphrase is needed. */
    place,
    chooseFile: () => attempt(async () => {
      const found = await chooseFile('open-case');
      if (found !== null) take(found);
    }),
    restore: () => attempt(async () => {
      const target = chosen && (place ?? await chooseFile('save-case', words.restoredName(chosen.name)));
      if (!chosen || !target) return;
      try {
        await restore.mutateAsync({ backup: chosen.file, target: target.file, ...(passphrase === '' ? {} : { passphrase }) });
      } catch (error) {
        if (error instanceof CallError && error.code === 'PASSWORD_NEEDED') setPlace(target);
        throw error;
      }
      onDone();
    }),
  };
}
