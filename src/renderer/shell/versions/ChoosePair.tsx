import { useState } from 'react';
import { useVerb } from '../../state/queries.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReportPicker, type PickedReport } from '../ReportPicker.tsx';

export interface ChoosePairProps {
  readonly newer: PickedReport & { readonly url: string | null };
  readonly opening: string;
  readonly onChoose: (olderId: string) => void;
  readonly onClose: () => void;
}

/** Asks which report a report replaces. The likeliest one is offered; none is taken for it unasked. */
export function ChoosePair({ newer, opening, onChoose, onClose }: ChoosePairProps) {
  const { data: suggested = [] } = useVerb('version.suggest', { title: newer.title, opening, url: newer.url, exceptId: newer.id });
  const [chosen, setChosen] = useState<PickedReport | null>(null);
  const [unresolved, setUnresolved] = useState<string | null>(null);
  const [likeliest] = suggested;
  return (
    <Dialog
      title={words.title} width="small" onClose={onClose}
      onSubmit={() => {
        if (chosen !== null && unresolved === null) onChoose(chosen.id);
      }}
      footer={(
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={chosen === null}>{words.compare}</Button>
        </>
      )}
    >
      {likeliest !== undefined && chosen === null && (
        <Banner tone="info" title={words.suggestTitle} actions={<Button onClick={() => setChosen({ id: likeliest.reportId, title: likeliest.title })}>{words.suggestTake}</Button>}>
          {words.suggest(likeliest.title, likeliest.reasons.map((reason) => words.suggestReasons[reason]))}
        </Banner>
      )}
      <ReportPicker
        label={words.older} hint={words.olderHint} value={chosen} exceptId={newer.id} unresolved={unresolved} onChange={setChosen} onUnresolved={setUnresolved} isFirst
      />
    </Dialog>
  );
}
