import { useState } from 'react';
import type { Marking } from '../../../shared/vocabulary.ts';
import { useCommand } from '../../state/queries.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFileChoice, type ChosenFile } from '../FileChoice.tsx';
import { MarkingField } from '../MarkingField.tsx';

const words = strings.welcome;

/** Title, marking and place of a new case. Asks for the place on the way when none was chosen yet. */
export function NewCase({ onClose }: { readonly onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [marking, setMarking] = useState<Marking | null>(null);
  const [place, setPlace] = useState<ChosenFile | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { create, isBusy, problem, choosePlace } = useCreating(title, setPlace, onClose);
  const isTitleMissing = isAsked && title.trim() === '';

  async function submit(): Promise<void> {
    setAsked(true);
    if (title.trim() === '' || isBusy) return;
    const file = place ?? await choosePlace();
    if (file !== null) create({ file: file.file, title: title.trim(), marking });
  }

  return (
    <Dialog
      title={words.newCase} width="small" onClose={onClose} onSubmit={() => void submit()}
      footer={(
        <>
          <Button onClick={onClose}>{strings.shell.cancel}</Button>
          <Button tone="primary" type="submit" disabled={isBusy}>{isBusy ? words.creating : words.create}</Button>
        </>
      )}
    >
      {problem !== null && <Banner tone="error" title={words.createFailed}>{problem}</Banner>}
      <TextField
        label={words.caseTitle} placeholder={words.caseTitlePlaceholder} value={title} onChange={setTitle} isFirst maxLength={10_000}
        error={isTitleMissing ? words.caseTitleMissing : undefined}
      />
      <MarkingField label={words.marking} hint={strings.shell.caseMarkingHint} value={marking} onChange={setMarking} />
      <div className="field">
        <span className="field-label">{words.where}</span>
        <div className="welcome-place">
          <span className="welcome-place-name">{place?.name ?? words.whereNone}</span>
          <Button onClick={() => void choosePlace()}>{place === null ? words.choosePlace : words.changePlace}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function useCreating(title: string, setPlace: (place: ChosenFile) => void, onClose: () => void) {
  const choose = useFileChoice();
  const create = useCommand('case.create');
  const [choiceProblem, setChoiceProblem] = useState<string | null>(null);

  async function choosePlace(): Promise<ChosenFile | null> {
    setChoiceProblem(null);
    try {
      const chosen = await choose('save-case', words.suggestedName(title));
      if (chosen !== null) setPlace(chosen);
      return chosen;
    } catch (error) {
      setChoiceProblem(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  return {
    // The window of the case that was open before is gone by the time this answers, and this dialog with it.
    create: (input: Parameters<typeof create.mutate>[0]) => void create.mutateAsync(input).then(onClose, () => undefined),
    isBusy: create.isPending,
    problem: choiceProblem ?? create.error?.message ?? null,
    choosePlace,
  };
}
