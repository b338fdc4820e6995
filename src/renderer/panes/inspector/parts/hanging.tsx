import type { Alias, Reference, Tag, Technique } from '../../../../shared/model/thing.ts';
import { aliasKinds, type AliasKind } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Combobox } from '../../../ui/Combobox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useInspectorActions } from '../actions.ts';
import { optionsOf } from '../fields/choice.tsx';
import { Parts } from './AddPart.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const words = inspectorStrings;
const blankText = (text: string) => text.trim() === '';

export function TagList({ thingId, tags }: { readonly thingId: string; readonly tags: readonly Tag[] }) {
  const { run, attempt, isReadOnly } = useInspectorActions();
  return (
    <Parts
      title={words.tagsTitle} addLabel={words.addTag} blank="" isSame={Object.is} isEmpty={tags.length === 0}
      check={(name) => (blankText(name) ? words.must(words.tag) : tags.some((tag) => tag.name === name.trim()) ? words.alreadyThere : undefined)}
      add={async (name) => { await run('tag.add', { thingId, name: name.trim() }); }}
      control={({ draft, onChange, error }) => <TextField label={words.tag} isLabelHidden value={draft} onChange={onChange} error={error} />}
    >
      <div className="inspector-chips">
        {tags.map(({ id, name }) => (
          <Chip key={id} {...(isReadOnly ? {} : { onRemove: () => attempt(() => run('tag.remove', { id })), removeLabel: words.removeTag(name) })}>{name}</Chip>
        ))}
      </div>
    </Parts>
  );
}

interface AliasDraft {
  readonly name: string;
  readonly kind: AliasKind;
}

export function AliasList({ actorId, aliases }: { readonly actorId: string; readonly aliases: readonly Alias[] }) {
  const { run, attempt, isReadOnly } = useInspectorActions();
  const blank: AliasDraft = { name: '', kind: 'name' };
  return (
    <Parts<AliasDraft>
      title={words.aliasesTitle} addLabel={words.addAlias} blank={blank} isEmpty={aliases.length === 0}
      isSame={(left, right) => left.name === right.name && left.kind === right.kind}
      check={({ name }) => (blankText(name) ? words.must(words.alias) : undefined)}
      add={async ({ name, kind }) => { await run('alias.add', { actorId, name: name.trim(), kind, language: null }); }}
      control={({ draft, onChange, error }) => (
        <>
          <TextField label={words.alias} isLabelHidden value={draft.name} onChange={(name) => onChange({ ...draft, name })} error={error} />
          <SelectField label={words.fields.kind} isLabelHidden value={draft.kind} options={optionsOf(aliasKinds, words.aliasKinds)} onChange={(kind) => onChange({ ...draft, kind })} />
        </>
      )}
    >
      <div className="inspector-chips">
        {aliases.map(({ id, name, kind }) => (
          <Chip key={id} title={words.aliasKinds[kind]} {...(isReadOnly ? {} : { onRemove: () => attempt(() => run('alias.remove', { id })), removeLabel: words.removeAlias(name) })}>
            <DocumentText text={name} />{kind === 'name' ? null : <span className="inspector-chip-note"> {words.aliasKinds[kind]}</span>}
          </Chip>
        ))}
      </div>
    </Parts>
  );
}

interface ReferenceDraft {
  readonly system: string;
  readonly identifier: string;
}

function referenceFault({ system, identifier }: ReferenceDraft, references: readonly Reference[]): string | undefined {
  if (blankText(system)) return words.must(words.system);
  if (blankText(identifier)) return words.must(words.identifier);
  return references.some((other) => other.system === system && other.identifier === identifier) ? words.alreadyThere : undefined;
}

export function ReferenceList({ thingId, references }: { readonly thingId: string; readonly references: readonly Reference[] }) {
  const { run, attempt, isReadOnly } = useInspectorActions();
  const blank: ReferenceDraft = { system: '', identifier: '' };
  return (
    <Parts<ReferenceDraft>
      title={words.referencesTitle} addLabel={words.addReference} blank={blank} isEmpty={references.length === 0}
      isSame={(left, right) => left.system === right.system && left.identifier === right.identifier}
      check={(draft) => referenceFault(draft, references)}
      add={async (draft) => { await run('reference.add', { thingId, ...draft }); }}
      control={({ draft, onChange, error }) => (
        <>
          <TextField label={words.system} value={draft.system} onChange={(system) => onChange({ ...draft, system })} error={error} hint={words.systemHint} />
          <TextField label={words.identifier} value={draft.identifier} onChange={(identifier) => onChange({ ...draft, identifier })} />
        </>
      )}
    >
      <div className="inspector-chips">
        {references.map(({ id, system, identifier }) => (
          <Chip key={id} {...(isReadOnly ? {} : { onRemove: () => attempt(() => run('reference.remove', { id })), removeLabel: words.removeReference(identifier) })}>
            <span className="inspector-chip-note">{system}</span> {identifier}
          </Chip>
        ))}
      </div>
    </Parts>
  );
}

type TechniqueDraft = Pick<Technique, 'framework' | 'code' | 'name'>;

export function TechniqueList({ operationId, techniques }: { readonly operationId: string; readonly techniques: readonly Technique[] }) {
  const { run, ask, attempt, isReadOnly } = useInspectorActions();
  const isHere = (found: TechniqueDraft) => techniques.some(({ framework, code }) => framework === found.framework && code === found.code);
  return (
    <Parts<TechniqueDraft | null>
      title={words.techniquesTitle} addLabel={words.addTechnique} blank={null} isEmpty={techniques.length === 0} isSame={Object.is} check={() => undefined}
      add={async (draft) => { if (draft !== null) await run('technique.add', { operationId, framework: draft.framework, code: draft.code, name: draft.name }); }}
      control={({ draft, onCommit, error }) => (
        <Combobox<TechniqueDraft>
          label={words.technique} isLabelHidden value={draft} placeholder={words.techniqueHint} error={error}
          search={async (text) => (await ask('technique.find', { text, limit: 30 })).filter((found) => !isHere(found))} onChange={(chosen) => { if (chosen !== null) onCommit(chosen); }}
          itemKey={({ framework, code }) => `${framework} ${code}`} itemText={({ name }) => name} itemAside={({ code }) => code}
        />
      )}
    >
      <ul className="inspector-techniques">
        {techniques.map(({ id, code, name, framework }) => (
          <li key={id}>
            <Chip title={`${framework} ${code} ${name}`} {...(isReadOnly ? {} : { onRemove: () => attempt(() => run('technique.remove', { id })), removeLabel: words.removeTechnique(code) })}>
              <span className="inspector-chip-code">{code}</span> {name}
            </Chip>
          </li>
        ))}
      </ul>
    </Parts>
  );
}
