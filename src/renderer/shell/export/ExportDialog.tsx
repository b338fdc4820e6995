import { useState } from 'react';
import type { OpenCase } from '../../../shared/contract/cases.ts';
import type { Output, ParsedInput } from '../../../shared/contract.ts';
import { countsIn, exportFormatNames, exportFormats, type ExportFormatName } from '../../../shared/exchange.ts';
import { markings, type Marking } from '../../../shared/vocabulary.ts';
import { useClient, useCommand, useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { exportStrings as words } from '../../strings/export.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatBytes } from '../../ui/format.ts';
import { Progress } from '../../ui/Progress.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFileChoice } from '../FileChoice.tsx';
import { useJob } from '../use-job.ts';
import { BundleOptions } from './BundleOptions.tsx';
import { isComplete, makeMissingKey, plainBundle, type BundleChoice } from './bundle-choice.ts';
import { DossierOptions, isUsable, type TemplateDraft } from './DossierOptions.tsx';
import { fileNameOf } from './file-name.ts';
import { canHandOut, handOutOf, isHandOut, usualHandOut, type HandOut } from './hand-out.ts';
import { HandOutFields } from './HandOutFields.tsx';
import './export.css';

type Options = ParsedInput<'export.preview'>;
type Counts = Output<'export.preview'>;

/** Ids that can be chosen to go out; a quote or a source is selected for other reasons. */
const selectable = /^(actor|operation|event|claim|report)--/;
const untilAsked = { ids: [], during: null, level: null, withNotes: false, withProposals: false, withTexts: false } satisfies Options;

/** Writes the case, or a part of it, in a form for other programs. */
export function ExportDialog({ openCase, onClose }: { readonly openCase: OpenCase; readonly onClose: () => void }) {
  const [format, setFormat] = useState<ExportFormatName>('bag');
  const [options, setOptions] = useState<Options>(untilAsked);
  const [bundle, setBundle] = useState<BundleChoice>(plainBundle);
  const [template, setTemplate] = useState<TemplateDraft>(null);
  const isDossier = format.startsWith('dossier');
  const [handOut, setHandOut] = useState(usualHandOut);
  const preview = useVerb('export.preview', options);
  const scenes = useVerb('scene.list', {}).data ?? [];
  const withheld = new Set<string>(preview.data?.withheldScenes ?? []);
  const shownKey = useVerb('key.show', {});
  const hasKey = (shownKey.data?.key ?? null) !== null;
  const writing = useWriting(() => void shownKey.refetch());
  const isReady = (format !== 'bag' || isComplete(bundle, openCase.isProtected, hasKey)) && (!isDossier || isUsable(template)) && (!isHandOut(format) || canHandOut(scenes, withheld, format, handOut));
  const change = (changed: Partial<Options>): void => {
    writing.forget();
    setOptions({ ...options, ...changed });
  };

  function leave(): void {
    if (writing.isPending) writing.cancel();
    onClose();
  }

  return (
    <Dialog
      title={words.title} onClose={leave} onSubmit={() => { if (isReady) void writing.write(format, options, { ...handOutOf(scenes, withheld, format, handOut), template: isDossier ? template : null }, format === 'bag' ? bundle : plainBundle, fileNameOf(openCase.title, format, format === 'bag' && bundle.encryptWith !== null)); }}
      footer={writing.isPending ? <Button onClick={writing.cancel}>{words.cancel}</Button> : (
        <>
          <Button onClick={leave}>{words.close}</Button>
          <Button tone="primary" type="submit" disabled={preview.error !== null || !isReady}>{words.save}</Button>
        </>
      )}
    >
      <SelectField
        label={words.form} hint={words.about(format)} value={format} disabled={writing.isPending}
        options={exportFormatNames.map((value) => ({ value, label: exportFormats[value].label }))}
        onChange={(chosen) => {
          writing.forget();
          setFormat(chosen);
        }}
      />
      {format === 'bag' && <BundleOptions bundle={bundle} isProtected={openCase.isProtected} isDisabled={writing.isPending} onChange={setBundle} />}
      {isDossier && (
        <DossierOptions
          options={options} draft={template} isDisabled={writing.isPending}
          onDraft={(draft) => {
            writing.forget();
            setTemplate(draft);
          }}
        />
      )}
      {isHandOut(format) && (
        <HandOutFields
          format={format} scenes={scenes} withheld={withheld} choice={handOut} isDisabled={writing.isPending}
          onChange={(choice) => {
            writing.forget();
            setHandOut(choice);
          }}
        />
      )}
      <Limits format={format} options={options} onChange={change} isDisabled={writing.isPending} />
      <Preview format={format} counts={preview.data} during={options.during} problem={preview.error?.message ?? null} />
      {writing.isPending && <Progress label={words.working} {...writing.progress} />}
      {writing.problem !== null && <Banner tone="error" title={words.failed}>{writing.problem}</Banner>}
      {writing.written !== null && (
        <Banner tone="info" title={words.done(writing.written.name)}><span className="export-hash">{words.doneText(formatBytes(writing.written.bytes), writing.written.sha256)}</span></Banner>
      )}
    </Dialog>
  );
}

/** Which part goes out, and how much of it may be seen. */
function Limits({ format, options, onChange, isDisabled }: { readonly format: ExportFormatName; readonly options: Options; readonly onChange: (changed: Partial<Options>) => void; readonly isDisabled: boolean }) {
  const selected = useWorkspace((workspace) => workspace.selection.ids);
  const ids = selected.filter((id) => selectable.test(id)) as Options['ids'];
  const levels = [{ value: '' as const, label: words.noLimit }, ...markings.map((value) => ({ value, label: value }))];
  return (
    <>
      {ids.length > 0 && (
        <SelectField<'whole' | 'selection'>
          label={words.what} value={options.ids.length > 0 ? 'selection' : 'whole'} disabled={isDisabled}
          options={[{ value: 'whole', label: words.whole }, { value: 'selection', label: words.selection(ids.length) }]}
          onChange={(what) => onChange({ ids: what === 'selection' ? ids : [] })}
        />
      )}
      <TextField label={words.during} hint={words.duringHint} value={options.during ?? ''} onChange={(text) => onChange({ during: text.trim() === '' ? null : text.trim() })} maxLength={200} disabled={isDisabled} />
      <SelectField<Marking | ''>
        label={words.level} hint={words.levelHint} value={options.level ?? ''} options={levels} disabled={isDisabled}
        onChange={(level) => onChange({ level: level === '' ? null : level })}
      />
      <Checkbox label={isHandOut(format) ? words.sceneNotes : words.notes} isChecked={options.withNotes} onChange={(withNotes) => onChange({ withNotes })} disabled={isDisabled} />
      {!isHandOut(format) && (
        <Checkbox
          label={words.proposals} isChecked={options.withProposals} onChange={(withProposals) => onChange({ withProposals })}
          disabled={isDisabled || options.ids.length > 0 || options.during !== null || options.level !== null}
        />
      )}
      {!isHandOut(format) && <Checkbox label={words.texts} isChecked={options.withTexts} onChange={(withTexts) => onChange({ withTexts })} disabled={isDisabled} />}
    </>
  );
}

/** What an export would hold, told again whenever that changes. */
function Preview({ format, counts, during, problem }: { readonly format: ExportFormatName; readonly counts: Counts | undefined; readonly during: string | null; readonly problem: string | null }) {
  if (problem !== null) return <Banner tone="error" title={words.previewFailed}>{problem}</Banner>;
  return (
    <div className="export-preview" role="status">
      {counts !== undefined && (
        <>
          <p>{words.preview(countsIn(format, counts.released))}</p>
          {during !== null && words.isNothing(counts.released) && <p>{words.nothingThen}</p>}
          {words.hasWithheld(counts.withheld) && <p>{words.withheld(counts.withheld)}</p>}
          {counts.unmarked > 0 && <p>{words.unmarked(counts.unmarked)}</p>}
          {counts.standIns > 0 && <p>{words.standIns(counts.standIns)}</p>}
          {counts.unsourced > 0 && <p>{words.unsourced(counts.unsourced)}</p>}
        </>
      )}
    </div>
  );
}

/**
 * Asks where the export shall lie, and writes it there.
 *
 * @param onKey called once there is a key to sign with
 */
function useWriting(onKey: () => void) {
  const client = useClient();
  const choose = useFileChoice();
  const { jobId, progress, cancel } = useJob();
  const { mutateAsync, isPending } = useCommand('export.write');
  const [written, setWritten] = useState<Output<'export.write'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function forget(): void {
    setWritten(null);
    setProblem(null);
  }

  async function write(format: ExportFormatName, options: Options, handOut: HandOut & { readonly template: TemplateDraft }, { sign, encryptWith, isUnprotected }: BundleChoice, suggestedName: string): Promise<void> {
    forget();
    try {
      const chosen = await choose('save-export', suggestedName);
      if (chosen === null) return;
      // The system's own dialog has asked whether to replace; ours offers no name that is there.
      const { hasNativeDialogs } = await client.call('host.describe', {});
      if (sign !== null) {
        await makeMissingKey(client, sign);
        onKey();
      }
      setWritten(await mutateAsync({ format, file: chosen.file, options, handOut, isSigned: sign !== null, signWith: sign?.passphrase ?? null, encryptWith, unprotected: isUnprotected, jobId, replaces: hasNativeDialogs }));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }
  return { write, forget, written, problem, isPending, progress, cancel };
}
