import { useDeferredValue } from 'react';
import { useVerb } from '../../state/queries.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ReportPicker, type ReportPickerProps } from '../ReportPicker.tsx';
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

export interface ReplacesFieldProps extends Pick<ReportPickerProps, 'unresolved' | 'onUnresolved'> {
  readonly value: Replaces;
  readonly onChange: (replaces: Replaces) => void;
}

/** Which report of the case this one is a new version of, if any. */
export function ReplacesField(props: ReplacesFieldProps) {
  const { data: reports = [] } = useVerb('report.list', {});
  return reports.length === 0 ? null : <ReportPicker label={words.replaces} aside={words.replacesAside} hint={words.replacesHint} {...props} />;
}
