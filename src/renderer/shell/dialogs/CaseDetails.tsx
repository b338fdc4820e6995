import { useState } from 'react';
import type { OpenCase } from '../../../shared/contract/cases.ts';
import { useCommand } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { protectStrings } from '../../strings/protect.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MarkingField } from '../MarkingField.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';

const words = strings.shell;

/** What the case says of itself, and the way out of it. */
export function CaseDetails({ openCase, onClose }: { readonly openCase: OpenCase; readonly onClose: () => void }) {
  const [title, setTitle] = useState(openCase.title);
  const [description, setDescription] = useState(openCase.description ?? '');
  const [marking, setMarking] = useState(openCase.marking);
  const edit = useCommand('case.edit');
  const close = useCommand('case.close');
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const isMissing = title.trim() === '';

  function save(): void {
    if (isMissing || openCase.isReadOnly) return;
    const input = { title: title.trim(), description: description.trim() === '' ? null : description, marking, revision: openCase.revision };
    edit.mutate(input, { onSuccess: onClose });
  }

  return (
    <Dialog
      title={words.caseDetails} width="small" onClose={onClose} onSubmit={save}
      footerAside={(
        <>
          <Button tone="quiet" disabled={close.isPending} onClick={() => void close.mutateAsync({}).then(onClose, () => undefined)}>{words.closeCase}</Button>
          {!openCase.isReadOnly && <Button tone="quiet" onClick={() => showDialog('protect')}>{protectStrings.button(openCase.isProtected)}</Button>}
          {!openCase.isReadOnly && <Button tone="quiet" onClick={() => showDialog('merge')}>{strings.merge.button}</Button>}
          <Button tone="quiet" onClick={() => showDialog('export')}>{strings.export.open}</Button>
          <Button tone="quiet" onClick={() => showDialog('check')}>{strings.check.command}</Button>
        </>
      )}
      footer={(
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={openCase.isReadOnly || edit.isPending}>{words.save}</Button>
        </>
      )}
    >
      {openCase.isReadOnly && <Banner tone="info">{words.readOnlyHint}</Banner>}
      {edit.error !== null && <Banner tone="error" title={words.caseEditFailed}>{edit.error.message}</Banner>}
      {close.error !== null && <Banner tone="error" title={words.closeCaseFailed}>{close.error.message}</Banner>}
      <TextField
        label={words.caseTitle} value={title} onChange={setTitle} isFirst maxLength={10_000} disabled={openCase.isReadOnly}
        error={isMissing ? strings.welcome.caseTitleMissing : undefined}
      />
      <TextArea label={words.caseDescription} value={description} onChange={setDescription} disabled={openCase.isReadOnly} />
      <p className="case-file"><span>{words.caseFile}</span> <DocumentText text={openCase.fileName} /> {words.caseFileIn} <DocumentText text={openCase.location} /></p>
      <MarkingField label={words.caseMarking} hint={words.caseMarkingHint} value={marking} onChange={setMarking} />
    </Dialog>
  );
}
