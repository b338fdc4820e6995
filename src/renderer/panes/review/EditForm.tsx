import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { ContentOf, ProposalContent } from '../../../shared/model/proposal.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, type SelectOption } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { actorTypes, polarities, statuses } from './choices.ts';
import { QuoteFields, type QuoteFieldsProps } from './QuoteFields.tsx';

export interface EditFormProps extends Pick<QuoteFieldsProps, 'reportId' | 'labels' | 'search'> {
  readonly content: ProposalContent;
  readonly onSave: (content: ProposalContent) => void;
  readonly onCancel: () => void;
}

const options = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>): SelectOption<V>[] => values.map((value) => ({ value, label: names[value] }));
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Puts right what a proposal says before it is accepted. Enter accepts, Escape gives up. */
export function EditForm({ content: given, onSave, onCancel, ...known }: EditFormProps) {
  const [content, setContent] = useState(given);
  const isBlank = 'name' in content && content.name.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBlank) onSave('name' in content ? { ...content, name: content.name.trim() } : content);
  };
  const press = (event: KeyboardEvent<HTMLFormElement>): void => {
    // A list of choices that is open takes both keys first.
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') onCancel();
    // By itself Enter opens a list of choices and saves from a field of text only.
    else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className="review-form" aria-label={words.edit} onSubmit={submit} onKeyDown={press}>
      <Fields {...known} content={content} onChange={setContent} />
      <div className="review-buttons">
        <Button type="submit" tone="primary" disabled={isBlank}>{words.save}<kbd aria-hidden>Enter</kbd></Button>
        <Button onClick={onCancel}>{words.cancel}<kbd aria-hidden>Esc</kbd></Button>
      </div>
    </form>
  );
}

interface FieldsProps<C> {
  readonly content: C;
  readonly onChange: (content: ProposalContent) => void;
}

type Known = Pick<QuoteFieldsProps, 'reportId' | 'labels' | 'search'>;

function Fields({ content, onChange, ...known }: FieldsProps<ProposalContent> & Known) {
  switch (content.kind) {
    case 'actor': return <ActorFields content={content} onChange={onChange} />;
    case 'operation': return <OperationFields content={content} onChange={onChange} />;
    case 'quote': return <QuoteFields {...known} content={content} onChange={onChange} />;
    case 'claim': return <PolarityField content={content} onChange={onChange} />;
    case 'dating': case 'marking': return null;
  }
}

function ActorFields({ content, onChange }: FieldsProps<ContentOf<'actor'>>) {
  return (
    <>
      <TextField label={words.name} value={content.name} isFirst onChange={(name) => onChange({ ...content, name })} />
      <SelectField label={words.type} value={content.type} options={options(actorTypes, strings.vocabulary.actorTypes)} onChange={(type) => onChange({ ...content, type })} />
      <TextField label={words.role} value={content.role ?? ''} onChange={(role) => onChange({ ...content, role: orNull(role) })} />
    </>
  );
}

function OperationFields({ content, onChange }: FieldsProps<ContentOf<'operation'>>) {
  return (
    <>
      <TextField label={words.name} value={content.name} isFirst onChange={(name) => onChange({ ...content, name })} />
      <SelectField label={words.status} value={content.status} options={options(statuses, strings.vocabulary.statuses)} onChange={(status) => onChange({ ...content, status })} />
      <TextField label={words.operationKind} value={content.operationKind} onChange={(operationKind) => onChange({ ...content, operationKind: operationKind === '' ? content.operationKind : operationKind })} />
      <TextField label={words.aim} value={content.aim ?? ''} onChange={(aim) => onChange({ ...content, aim: orNull(aim) })} />
    </>
  );
}

function PolarityField({ content, onChange }: FieldsProps<ContentOf<'claim'>>) {
  return <SelectField label={words.polarity} value={content.polarity} options={options(polarities, words.polarities)} onChange={(polarity) => onChange({ ...content, polarity })} />;
}
