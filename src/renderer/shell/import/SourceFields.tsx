import { reliabilities, sourceKinds, type Reliability } from '../../../shared/vocabulary.ts';
import { strings } from '../../strings/en.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { newSource, type SourceDraft } from './draft.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';

/** A source of the case, as far as choosing one needs it. */
export interface KnownSource {
  readonly id: string;
  readonly name: string;
  readonly reliability: Reliability;
}

export interface SourceFieldsProps {
  readonly sources: readonly KnownSource[];
  readonly value: SourceDraft | null;
  readonly error: string | undefined;
  readonly aside?: string | undefined;
  /** What the source is for, where that is not plain. */
  readonly hint?: string;
  readonly onChange: (source: SourceDraft | null) => void;
}

const words = strings.import;
const kindOptions = sourceKinds.map((kind) => ({ value: kind, label: strings.vocabulary.sourceKinds[kind] }));

/** Who publishes the report: chosen from the case, or new with kind and grade. */
export function SourceFields({ sources, value, error, aside, hint = words.sourceHint, onChange }: SourceFieldsProps) {
  const gradeOf = (draft: SourceDraft): string | null => sources.find(({ id }) => draft.is === 'there' && id === draft.id)?.reliability ?? null;
  return (
    <>
      <Combobox<SourceDraft>
        label={words.source} aside={aside} hint={hint} error={error} placeholder={words.sourcePlaceholder} value={value} onChange={onChange}
        search={async (text) => matching(sources, text)} itemKey={(draft) => draft.is === 'there' ? draft.id : `new ${draft.name}`}
        itemText={({ name }) => name} itemAside={gradeOf} createLabel={words.sourceNew} onCreate={(name) => onChange(newSource(name))}
      />
      {value?.is === 'new' && (
        <div className="import-source">
          <SelectField
            label={words.sourceKind} value={value.kind} options={kindOptions} onChange={(kind) => onChange({ ...value, kind })}
          />
          <Grades value={value.reliability} onChange={(reliability) => onChange({ ...value, reliability })} />
        </div>
      )}
    </>
  );
}

function matching(sources: readonly KnownSource[], text: string): SourceDraft[] {
  const wanted = text.trim().toLowerCase();
  return sources.filter(({ name }) => name.toLowerCase().includes(wanted)).map(({ id, name }) => ({ is: 'there', id, name }));
}

function Grades({ value, onChange }: { readonly value: Reliability; readonly onChange: (reliability: Reliability) => void }) {
  return (
    <fieldset>
      <legend className="field-label">{words.reliability}</legend>
      <div className="import-grades">
        {reliabilities.map((grade) => {
          const { name, meaning } = strings.vocabulary.reliabilities[grade];
          return (
            <label key={grade} className="import-grade">
              <input type="radio" name="reliability" checked={value === grade} onChange={() => onChange(grade)} />
              <span className="import-grade-letter">{grade}</span>
              <DocumentText text={name} />
              <span className="import-grade-meaning">{meaning}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
