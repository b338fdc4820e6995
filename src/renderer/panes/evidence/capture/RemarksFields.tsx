import { confidences, credibilities, likelihoods, markings, polarities, quoteKinds, voices } from '../../../../shared/vocabulary.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { evidenceStrings } from '../../../strings/evidence.ts';
import type { Candidate } from '../model/claim-guess.ts';
import { choicesOf, orNone } from './choices.ts';
import type { Remarks } from './form.ts';

const { remarks: words } = evidenceStrings;

export interface RemarksFieldsProps {
  readonly remarks: Remarks;
  readonly onChange: (remarks: Remarks) => void;
  /** Actors whose name holds a text, best first. */
  readonly findActors: (text: string) => Promise<readonly Candidate[]>;
  /** Names of the actors that the remarks refer to. */
  readonly names: ReadonlyMap<string, string>;
  readonly rememberName: (actor: Candidate) => void;
}

/** Everything that an analyst says about a quote. */
export function RemarksFields({ remarks, onChange, findActors, names, rememberName }: RemarksFieldsProps) {
  const change = (part: Partial<Remarks>) => onChange({ ...remarks, ...part });
  const person = (label: string, id: string | null, text: string | null, put: (id: string | null, text: string | null) => void) => (
    <Combobox<Candidate>
      label={label} placeholder={words.none} search={findActors} itemKey={({ id: key }) => key} itemText={({ name }) => name}
      value={id !== null ? { id, name: names.get(id) ?? '…' } : text !== null ? { id: '', name: text } : null}
      onChange={(actor) => {
        if (actor) rememberName(actor);
        put(actor?.id ?? null, null);
      }}
      createLabel={words.inWords} onCreate={(typed) => put(null, typed)}
    />
  );
  return (
    <div className="evidence-remarks">
      {person(words.speaker, remarks.speakerId, remarks.speakerText, (speakerId, speakerText) => (
        change({ speakerId, speakerText, speakerStart: null, speakerEnd: null })
      ))}
      {person(words.via, remarks.viaId, remarks.viaText, (viaId, viaText) => change({ viaId, viaText }))}
      <SelectField
        label={words.kind} value={remarks.kind} options={choicesOf(quoteKinds, evidenceStrings.quoteKinds)} onChange={(kind) => change({ kind })}
      />
      <SelectField
        label={words.polarity} value={remarks.polarity} options={choicesOf(polarities, evidenceStrings.polarities)}
        onChange={(polarity) => change({ polarity })}
      />
      <SelectField
        label={words.likelihood} value={remarks.likelihood ?? ''}
        options={orNone(words.none, likelihoods.map((value) => ({ value, label: evidenceStrings.likelihoodWithBand(value) })))}
        onChange={(likelihood) => change({ likelihood: likelihood === '' ? null : likelihood })}
      />
      <SelectField
        label={words.confidence} value={remarks.confidence ?? ''} options={orNone(words.none, choicesOf(confidences, evidenceStrings.confidences))}
        onChange={(confidence) => change({ confidence: confidence === '' ? null : confidence })}
      />
      <SelectField
        label={words.credibility} value={remarks.credibility === null ? '' : `${remarks.credibility}`}
        options={orNone(words.none, credibilities.map((grade) => ({ value: `${grade}` as const, label: words.credibilities[grade] })))}
        onChange={(grade) => change({ credibility: credibilities.find((known) => `${known}` === grade) ?? null })}
      />
      <SelectField
        label={words.voice} value={remarks.voice} options={choicesOf(voices, evidenceStrings.voices)} onChange={(voice) => change({ voice })}
      />
      <SelectField
        label={words.marking} value={remarks.marking ?? ''} options={orNone(words.none, markings.map((value) => ({ value, label: value })))}
        onChange={(marking) => change({ marking: marking === '' ? null : marking })}
      />
      <div className="evidence-remarks-note">
        <TextArea label={words.note} rows={2} value={remarks.note ?? ''} onChange={(note) => change({ note: note === '' ? null : note })} />
      </div>
    </div>
  );
}
