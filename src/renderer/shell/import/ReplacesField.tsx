import { useDeferredValue } from 'react';
import { useVerb } from '../../state/queries.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import type { ReportDraft } from './draft.ts';

export interface ReplacesFieldProps {
  readonly draft: Pick<ReportDraft, 'title' | 'url' | 'replaces'>;
  /** How the text begins. */
  readonly opening: string;
  /** Reports made from the same bytes, which are no older versions. */
  readonly duplicateIds: readonly string[];
  readonly onChange: (replaces: ReportDraft['replaces']) => void;
}

/** Which report of the case this one is a new version of, if any. The likeliest is named; nobody is taken for it unasked. */
export function ReplacesField({ draft: { title, url, replaces }, opening, duplicateIds, onChange }: ReplacesFieldProps) {
  const asked = useDeferredValue({ title, opening, url: url.trim() === '' ? null : url });
  const { data: suggested = [] } = useVerb('version.suggest', asked);
  const { data: reports = [] } = useVerb('report.list', {});
  const likeliest = suggested.find(({ reportId }) => !duplicateIds.includes(reportId));
  return (
    <>
      {likeliest !== undefined && replaces === null && (
        <Banner
          tone="info" title={words.suggestTitle}
          actions={<Button onClick={() => onChange({ id: likeliest.reportId, title: likeliest.title })}>{words.suggestTake}</Button>}
        >
          {words.suggest(likeliest.title, likeliest.reasons.map((reason) => words.suggestReasons[reason]))}
        </Banner>
      )}
      {reports.length > 0 && (
        <Combobox<NonNullable<ReportDraft['replaces']>>
          label={words.replaces} aside={words.replacesAside} hint={words.replacesHint} placeholder={words.olderPlaceholder} value={replaces} onChange={onChange}
          search={(text) => Promise.resolve(reports.filter((report) => report.title.toLowerCase().includes(text.trim().toLowerCase())))}
          itemKey={({ id }) => id} itemText={(report) => report.title}
        />
      )}
    </>
  );
}
