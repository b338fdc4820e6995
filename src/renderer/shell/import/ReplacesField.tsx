import { useDeferredValue } from 'react';
import { useVerb } from '../../state/queries.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import type { ReportDraft } from './draft.ts';

type Replaces = ReportDraft['replaces'];

export interface ReplacesSuggestionProps {
  readonly draft: Pick<ReportDraft, 'title' | 'url'>;
  /** How the text begins. */
  readonly opening: string;
  /** Reports made from the same bytes, which are no older versions. */
  readonly duplicateIds: readonly string[];
  readonly onTake: (replaces: Replaces) => void;
}

/** Names the report that this one is likely a new version of. Nobody is taken for it unasked. */
export function ReplacesSuggestion({ draft: { title, url }, opening, duplicateIds, onTake }: ReplacesSuggestionProps) {
  const asked = useDeferredValue({ title, opening, url: url.trim() === '' ? null : url });
  const { data: suggested = [] } = useVerb('version.suggest', asked);
  const likeliest = suggested.find(({ reportId }) => !duplicateIds.includes(reportId));
  if (likeliest === undefined) return null;
  return (
    <Banner
      tone="info" title={words.suggestTitle}
      actions={<Button onClick={() => onTake({ id: likeliest.reportId, title: likeliest.title })}>{words.suggestTake}</Button>}
    >
      {words.suggest(likeliest.title, likeliest.reasons.map((reason) => words.suggestReasons[reason]))}
    </Banner>
  );
}

export interface ReplacesFieldProps {
  readonly value: Replaces;
  readonly onChange: (replaces: Replaces) => void;
}

/** Which report of the case this one is a new version of, if any. */
export function ReplacesField({ value, onChange }: ReplacesFieldProps) {
  const { data: reports = [] } = useVerb('report.list', {});
  if (reports.length === 0) return null;
  return (
    <Combobox<NonNullable<Replaces>>
      label={words.replaces} aside={words.replacesAside} hint={words.replacesHint} placeholder={words.olderPlaceholder} value={value} onChange={onChange}
      search={(text) => Promise.resolve(reports.filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase())))}
      itemKey={({ id }) => id} itemText={({ title }) => title}
    />
  );
}
