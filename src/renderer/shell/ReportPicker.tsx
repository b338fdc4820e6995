import { useMemo } from 'react';
import { useVerb } from '../state/queries.ts';
import { versionStrings as words } from '../strings/versions.ts';
import { Combobox } from '../ui/Combobox.tsx';
import type { FieldProps } from '../ui/Field.tsx';
import { distinctions, reportsLike } from '../ui/report-names.ts';

/** A report as it is chosen. */
export interface PickedReport {
  readonly id: string;
  readonly title: string;
}

export interface ReportPickerProps extends Pick<FieldProps, 'label' | 'aside' | 'hint'> {
  readonly value: PickedReport | null;
  /** A report that is not offered. */
  readonly exceptId?: string;
  /** What was typed and left without a choice; null when nothing was. */
  readonly unresolved: string | null;
  readonly onChange: (report: PickedReport | null) => void;
  readonly onUnresolved: (text: string | null) => void;
  readonly isFirst?: boolean;
}

/** Chooses a report by its title or file name. What was typed is never passed over in silence. */
export function ReportPicker({ value, exceptId, unresolved, onChange, onUnresolved, ...field }: ReportPickerProps) {
  const { data } = useVerb('report.list', {});
  const told = useMemo(() => distinctions(data ?? []), [data]);
  const choices = (data ?? []).filter(({ id }) => id !== exceptId);
  return (
    <Combobox<PickedReport>
      {...field} placeholder={words.olderPlaceholder} value={value} onChange={onChange} onUnresolved={onUnresolved}
      error={unresolved === null ? undefined : words.unresolved(unresolved)}
      search={(text) => Promise.resolve(reportsLike(choices, text))}
      itemKey={({ id }) => id} itemText={({ title }) => title} itemAside={({ id }) => told.get(id)?.facts.join(' · ') ?? null}
    />
  );
}
