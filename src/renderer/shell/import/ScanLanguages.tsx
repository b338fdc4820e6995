import { useState } from 'react';
import type { Inspection } from '../../../shared/contract/reports.ts';
import { readingKindsOf, tagsIn, type ReadingChoices } from '../../state/reading-choices.ts';
import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

const words = strings.import;

/** Whether letters are recognised in a document, or could be in place of those that are in doubt. */
export function canRecognise({ mediaType, warnings }: Pick<Inspection, 'mediaType' | 'warnings'>): boolean {
  return readingKindsOf(mediaType).hasLanguages && (mediaType !== 'application/pdf' || warnings.length > 0);
}

/** In which languages letters are recognised; reads the document again. */
export function ScanLanguages({ inspection, choices, isBusy, onReread }: {
  readonly inspection: Pick<Inspection, 'facts'>;
  readonly choices: ReadingChoices;
  readonly isBusy: boolean;
  readonly onReread: (choices: ReadingChoices) => void;
}) {
  const [text, setText] = useState((choices.languages ?? [inspection.facts.language ?? 'en']).join(', '));
  const languages = tagsIn(text);
  return (
    <div className="import-again">
      <TextField label={words.scanLanguages} hint={words.scanLanguagesHint} value={text} onChange={setText} />
      <Button disabled={isBusy || languages.length === 0} onClick={() => onReread({ ...choices, languages })}>{words.scanAgain}</Button>
    </div>
  );
}
