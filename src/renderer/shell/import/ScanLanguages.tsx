import { useState } from 'react';
import type { Inspection } from '../../../shared/contract/reports.ts';
import { tagsIn, type ReadingChoices } from '../../state/reading-choices.ts';
import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

const words = strings.import;

/** Whether letters were recognised in pictures, or there are pictures in which they could be. */
export function isScan({ extractor, warnings }: Pick<Inspection, 'extractor' | 'warnings'>): boolean {
  return /ocr|scan/i.test(extractor) || warnings.some((warning) => /\b(scan|scanned|recogni[sz])/i.test(warning));
}

/** In which languages letters are recognised; reads the document again. */
export function ScanLanguages({ choices, isBusy, onReread }: {
  readonly choices: ReadingChoices;
  readonly isBusy: boolean;
  readonly onReread: (choices: ReadingChoices) => void;
}) {
  const [text, setText] = useState((choices.languages ?? []).join(', '));
  const languages = tagsIn(text);
  return (
    <div className="import-again">
      <TextField label={words.scanLanguages} hint={words.scanLanguagesHint} value={text} onChange={setText} />
      <Button disabled={isBusy || languages.length === 0} onClick={() => onReread({ ...choices, languages })}>{words.scanAgain}</Button>
    </div>
  );
}
