import type { Input } from '../../../../shared/contract.ts';
import type { Source } from '../../../../shared/model/report.ts';
import { reliabilities, sourceKinds } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { useInspectorActions } from '../actions.ts';
import type { Snapshot } from '../edits.ts';
import { choiceProperty, optionsOf } from '../fields/choice.tsx';
import type { Property } from '../fields/property.ts';
import { textProperty } from '../fields/text.tsx';
import { useEdits, type Edits } from '../use-edits.ts';

const words = inspectorStrings;

export type SourceFields = Omit<Input<'source.edit'>, 'id' | 'revision'>;

function snapshotOf({ id: _id, revision, ...fields }: Source): Snapshot<SourceFields> {
  return { fields, revision };
}

/** Edits of a source, on its own card and on those of its reports. */
export function useSourceEdits(source: Source): Edits<SourceFields> {
  const { run, ask } = useInspectorActions();
  return useEdits(snapshotOf(source), {
    write: (fields, revision) => run('source.edit', { id: source.id, ...fields, revision }),
    read: async () => snapshotOf((await ask('source.list', {})).find(({ id }) => id === source.id) ?? source),
  });
}

/** The fields of a source besides its name. */
export function sourceProperties({ fields, save }: Edits<SourceFields>): readonly Property[] {
  const { name, meaning } = vocabularyStrings.reliabilities[fields.reliability];
  return [
    choiceProperty({
      key: 'reliability', label: words.fields.reliability, value: fields.reliability,
      options: reliabilities.map((grade) => ({ value: grade, label: `${grade} ${vocabularyStrings.reliabilities[grade].name}` })),
      show: <><strong>{fields.reliability}</strong> {name}<span className="inspector-aside">{meaning}</span></>,
      save: (reliability) => save({ reliability }),
    }),
    choiceProperty({ key: 'kind', label: words.fields.kind, value: fields.kind, options: optionsOf(sourceKinds, vocabularyStrings.sourceKinds), save: (kind) => save({ kind }) }),
    textProperty({ key: 'url', label: words.fields.url, value: fields.url, save: (url) => save({ url }) }),
    textProperty({ key: 'language', label: words.fields.language, value: fields.language, save: (language) => save({ language }) }),
    textProperty({ key: 'note', label: words.fields.note, value: fields.note, isLong: true, save: (note) => save({ note }) }),
  ];
}
