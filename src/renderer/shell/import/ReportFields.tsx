import type { Inspection } from '../../../shared/contract/reports.ts';
import type { ProposableField } from '../../../shared/unconfirmed.ts';
import { strings } from '../../strings/en.ts';
import { formatDate } from '../../../shared/edtf-text.ts';
import { readEdtf } from '../../../shared/edtf.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MarkingField } from '../MarkingField.tsx';
import { changed, encodings, type ReportDraft } from './draft.ts';
import { SourceFields, type KnownSource } from './SourceFields.tsx';

export interface ReportFieldsProps {
  readonly draft: ReportDraft;
  readonly sources: readonly KnownSource[];
  /** Fields that were found empty when the person wanted to go on. */
  readonly missing: readonly ('title' | 'source')[];
  /** What the host found wrong with the date. */
  readonly dateProblem: string | undefined;
  /** Stands under the marking. */
  readonly markingHint?: string | undefined;
  readonly onChange: (draft: ReportDraft) => void;
}

const words = strings.import;

/** What is to be said of a report. Title and source are needed, the rest can come later. */
export function ReportFields({ draft, sources, missing, dateProblem, markingHint, onChange }: ReportFieldsProps) {
  const set = (part: Partial<Omit<ReportDraft, 'proposed'>>): void => onChange(changed(draft, part));
  const aside = (field: ProposableField, isOptional = true): string | undefined => {
    const origin = draft.proposed[field];
    return origin === undefined ? (isOptional ? words.optional : undefined) : words.proposed[origin];
  };
  return (
    <>
      <TextField
        label={words.reportTitle} aside={aside('title', false)} value={draft.title} onChange={(title) => set({ title })} isFirst maxLength={10_000}
        error={missing.includes('title') ? words.reportTitleMissing : undefined}
      />
      <SourceFields
        sources={sources} aside={aside('source', false)} value={draft.source} onChange={(source) => set({ source })}
        error={missing.includes('source') ? words.sourceMissing : undefined}
      />
      <div className="import-pair">
        <TextField label={words.author} aside={aside('author')} value={draft.author} onChange={(author) => set({ author })} />
        <TextField
          label={words.published} aside={aside('date')} value={draft.published} onChange={(published) => set({ published })}
          hint={dateHint(draft)} error={dateProblem}
        />
      </div>
      <div className="import-pair">
        <TextField
          label={words.url} aside={aside('url')} type="url" value={draft.url} onChange={(url) => set({ url })}
        />
        <TextField
          label={words.language} aside={aside('language')} hint={words.languageHint} value={draft.language} maxLength={35}
          onChange={(language) => set({ language })}
        />
      </div>
      <MarkingField label={words.marking} {...(markingHint === undefined ? {} : { hint: markingHint })} aside={draft.proposed.marking === undefined ? undefined : words.proposed[draft.proposed.marking]} value={draft.marking} onChange={(marking) => set({ marking })} />
      {draft.note !== null && <TextArea label={words.note} aside={aside('note')} value={draft.note} rows={Math.min(4, draft.note.split('\n').length)} onChange={(note) => set({ note })} />}
    </>
  );
}

/** Whether a date lies behind today as far as it says. Nothing is refused for it: a text may be under embargo, or a clock wrong. */
function isYetToCome(text: string, today: Date): boolean {
  const read = readEdtf(text);
  const date = read.form === 'single' ? read.date : read.form === 'interval' && typeof read.from !== 'string' ? read.from : null;
  if (date === null) return false;
  const { year, month, day } = date;
  const now = [today.getFullYear(), today.getMonth() + 1, today.getDate()] as const;
  if (year !== now[0] || month === null) return year > now[0];
  return month !== now[1] || day === null ? month > now[1] : day > now[2];
}

/** What a typed date reads as, once it reads as one. The host has the last word on what is a date. */
function dateHint({ published, dateBasis, proposed }: ReportDraft): string {
  const text = published.trim();
  if (text === '' || readEdtf(text).form === 'other') return words.publishedHint;
  const reads = `${words.publishedReads(formatDate(text))}${isYetToCome(text, new Date()) ? ` ${words.publishedLater}` : ''}`;
  return 'date' in proposed && dateBasis !== null ? `${reads} ${dateBasis}` : reads;
}

export interface EncodingFieldProps {
  readonly inspection: Pick<Inspection, 'encoding'>;
  readonly hint?: string;
  readonly onChange: (encoding: string) => void;
}

/** Another reading of the bytes, where the one shown is a guess. */
export function EncodingField({ inspection: { encoding }, hint = words.encodingGuess, onChange }: EncodingFieldProps) {
  const known = encodings.includes(encoding) ? encodings : [encoding, ...encodings];
  return (
    <SelectField
      label={words.encoding} hint={hint} value={encoding} onChange={onChange}
      options={known.map((name) => ({ value: name, label: name }))}
    />
  );
}
