import type { SelectOption } from '../../../ui/SelectField.tsx';

/** Options for a vocabulary with its words. */
export function choicesOf<V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): readonly SelectOption<V>[] {
  return values.map((value) => ({ value, label: words[value] }));
}

/** The same options with one for "none", whose value is the empty string, before them. */
export function orNone<V extends string>(none: string, options: readonly SelectOption<V>[]): readonly SelectOption<V | ''>[] {
  return [{ value: '', label: none }, ...options];
}
