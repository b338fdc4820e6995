import { useState } from 'react';
import { useVerb } from '../../state/queries.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface ChoosePairProps {
  readonly newer: Choice & { readonly url: string | null };
  readonly opening: string;
  readonly onChoose: (olderId: string) => void;
  readonly onClose: () => void;
}

/** Asks which report a report replaces. The likeliest one stands there. */
export function ChoosePair({ newer, opening, onChoose, onClose }: ChoosePairProps) {
  const { data: reports = [] } = useVerb('report.list', {});
  const { data: suggested = [] } = useVerb('version.suggest', { title: newer.title, opening, url: newer.url, exceptId: newer.id });
  const [chosen, setChosen] = useState<Choice | null | undefined>(undefined);
  const [likeliest] = suggested;
  const value = chosen === undefined ? (likeliest ? { id: likeliest.reportId, title: likeliest.title } : null) : chosen;
  const choices = reports.filter(({ id }) => id !== newer.id);
  return (
    <Dialog
      title={words.title} width="small" onClose={onClose}
      onSubmit={() => {
        if (value !== null) onChoose(value.id);
      }}
      footer={(
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={value === null}>{words.compare}</Button>
        </>
      )}
    >
      <Combobox<Choice>
        label={words.older} hint={words.olderHint} placeholder={words.olderPlaceholder} value={value} onChange={setChosen} isFirst
        search={(text) => Promise.resolve(choices.filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase())))}
        itemKey={({ id }) => id} itemText={({ title }) => title}
      />
    </Dialog>
  );
}
