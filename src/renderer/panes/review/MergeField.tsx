import { reviewStrings as words } from '../../strings/review.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';

/** An actor that a proposed one can become part of. */
export interface ActorChoice {
  readonly id: string;
  readonly name: string;
  readonly type: string | null;
}

export interface MergeFieldProps {
  readonly search: (text: string) => Promise<readonly ActorChoice[]>;
  readonly onChoose: (id: string) => void;
  readonly onCancel: () => void;
}

/** Finds the actor of the case that a proposed one is part of. Choosing it decides. */
export function MergeField({ search, onChoose, onCancel }: MergeFieldProps) {
  return (
    <div
      className="review-merge" role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <Combobox<ActorChoice>
        label={words.mergeInto} placeholder={words.mergePlaceholder} value={null} search={search} isFirst
        itemKey={({ id }) => id} itemText={({ name }) => name} itemAside={({ type }) => type} itemIcon={({ type }) => <KindIcon kind={type ?? 'person'} />}
        onChange={(actor) => {
          if (actor !== null) onChoose(actor.id);
        }}
      />
    </div>
  );
}
