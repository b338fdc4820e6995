import { useState } from 'react';
import type { Input } from '../../../shared/contract.ts';
import type { Marking } from '../../../shared/vocabulary.ts';
import { CallError } from '../../client/client.ts';
import { useClient, useCommand, useVerb } from '../../state/queries.ts';
import { useWorkspace, type ImportFiles } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FolderIcon, ReportIcon } from '../../ui/icons.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MarkingField } from '../MarkingField.tsx';
import { uploadAll } from './batch-upload.ts';
import { sourceInput, type SourceDraft } from './draft.ts';
import { countOf } from './many.ts';
import { SourceFields } from './SourceFields.tsx';
import { useIsUnmarked } from './use-unmarked.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';

const words = strings.imports;

/** What is said once for all files of an import. */
interface BatchDraft {
  readonly source: SourceDraft | null;
  readonly usesPublisher: boolean;
  readonly marking: Marking | null;
  readonly language: string;
  readonly withSubfolders: boolean;
  readonly allowDuplicate: boolean;
  readonly withParts: boolean;
  /** Whether all words of web pages are taken, or their articles. */
  readonly wholePage: boolean;
}

const blank: BatchDraft = { source: null, usesPublisher: true, marking: null, language: '', withSubfolders: true, allowDuplicate: false, withParts: false, wholePage: false };

export interface BatchDialogProps {
  readonly files: ImportFiles;
  readonly onClose: () => void;
}

/** Asks what holds for many files, and starts to import them; the work goes on in the panel of imports. */
export function BatchDialog({ files, onClose }: BatchDialogProps) {
  const client = useClient();
  const sources = useVerb('source.list', {});
  const start = useCommand('batch.start');
  const isUnmarked = useIsUnmarked();
  const showSidePanel = useWorkspace((workspace) => workspace.showSidePanel);
  const [draft, setDraft] = useState<BatchDraft>({ ...blank, withParts: files.is === 'many-chosen' && files.withParts === true });
  const [isAsked, setAsked] = useState(false);
  const set = (part: Partial<BatchDraft>): void => setDraft({ ...draft, ...part });

  async function submit(): Promise<void> {
    setAsked(true);
    if (draft.source === null || start.isPending) return;
    try {
      const { id } = await start.mutateAsync(batchInput(files, draft, draft.source));
      showSidePanel('imports');
      onClose();
      if (files.is === 'many-dropped') await uploadAll(client, id, files.files);
    } catch (error) {
      // The mutation holds what the start failed with; an import whose case was closed has nobody to tell.
      if (!(error instanceof CallError)) throw error;
    }
  }

  const count = countOf(files);
  return (
    <Dialog
      title={words.dialogTitle} onClose={onClose} onSubmit={() => void submit()} footerAside={words.footNote}
      footer={(
        <>
          <Button onClick={onClose}>{strings.import.cancel}</Button>
          <Button tone="primary" type="submit" disabled={start.isPending}>{count === null ? words.startFolder : words.start(count)}</Button>
        </>
      )}
    >
      <WhatComes files={files} />
      {start.error !== null && <Banner tone="error" title={words.startFailed}>{start.error.message}</Banner>}
      {sources.error !== null && <Banner tone="error" title={strings.import.sourcesFailed}>{sources.error.message}</Banner>}
      <SourceFields
        sources={sources.data ?? []} value={draft.source} hint={draft.usesPublisher ? words.sourceHintOthers : words.sourceHintAll} onChange={(source) => set({ source })}
        error={isAsked && draft.source === null ? strings.import.sourceMissing : undefined}
      />
      <Checkbox label={words.usesPublisher} isChecked={draft.usesPublisher} onChange={(usesPublisher) => set({ usesPublisher })} />
      <div className="import-pair">
        <MarkingField label={words.marking} hint={isUnmarked ? `${words.markingHint} ${strings.import.caseMarkingHint}` : words.markingHint} value={draft.marking} onChange={(marking) => set({ marking })} />
        <TextField label={words.language} aside={strings.import.optional} hint={words.languageHint} value={draft.language} maxLength={35} onChange={(language) => set({ language })} />
      </div>
      {files.is === 'folder' && <Checkbox label={words.withSubfolders} isChecked={draft.withSubfolders} onChange={(withSubfolders) => set({ withSubfolders })} />}
      <Checkbox label={words.wholePage} isChecked={draft.wholePage} onChange={(wholePage) => set({ wholePage })} />
      <Checkbox label={words.allowDuplicate} isChecked={draft.allowDuplicate} onChange={(allowDuplicate) => set({ allowDuplicate })} />
      <Checkbox label={words.withParts} isChecked={draft.withParts} onChange={(withParts) => set({ withParts })} />
    </Dialog>
  );
}

function batchInput(files: ImportFiles, { usesPublisher, marking, language, withSubfolders, allowDuplicate, withParts, wholePage }: BatchDraft, source: SourceDraft): Input<'batch.start'> {
  const { sourceId, newSource } = sourceInput(source);
  const tag = language.trim();
  const given = {
    sourceId, newSource: newSource ? { name: newSource.name, kind: newSource.kind, reliability: newSource.reliability } : null, usesPublisher, publisherReliability: 'F' as const,
    marking, allowDuplicate, withParts, wholePage, ...(tag === '' ? {} : { language: tag, languages: [tag] }),
  };
  switch (files.is) {
    case 'folder': return { ...given, files: [], folder: { folder: files.folder, withSubfolders } };
    case 'many-chosen': return { ...given, files: [...files.files], folder: null, name: nameOf(files.files) };
    case 'many-dropped': return { ...given, files: [], folder: null, isAwaiting: true, expected: files.files.length, name: nameOf(files.files) };
  }
}

/** The folder that was dropped, or the first file. */
function nameOf(files: readonly { readonly name: string }[]): string {
  const [first = ''] = files.map(({ name }) => name);
  return first.includes('/') ? first.slice(0, first.indexOf('/')) : words.names([first.slice(0, 200)], files.length - 1);
}

const shownNames = 3;

function WhatComes({ files }: { readonly files: ImportFiles }) {
  const isFolder = files.is === 'folder';
  const names = files.is === 'folder' ? [files.name] : files.files.map(({ name }) => name);
  const title = files.is === 'folder' ? files.name : words.files(names.length);
  return (
    <div className="import-file">
      {isFolder ? <FolderIcon aria-hidden /> : <ReportIcon aria-hidden />}
      <div className="import-file-text">
        <p className="import-file-name" dir="auto" title={title}>{title}</p>
        <p className="import-file-facts">{isFolder ? words.folderText : <DocumentText text={words.names(names.slice(0, shownNames), names.length - shownNames)} />}</p>
      </div>
    </div>
  );
}
