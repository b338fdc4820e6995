import { useCombobox, type UseComboboxState, type UseComboboxStateChangeTypes } from 'downshift';
import { Plus, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { uiStrings } from '../strings/ui.ts';
import { expectedChoice } from './combobox-choice.ts';
import { Field, type FieldProps } from './Field.tsx';
import { useFloating } from './floating.ts';
import { IconButton } from './IconButton.tsx';
import './Combobox.css';
import { DocumentText } from './DocumentText.tsx';

export interface ComboboxProps<T> extends FieldProps {
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  /** Candidates for what was typed, best first; asked with '' when it opens. May be called often. */
  readonly search: (text: string) => Promise<readonly T[]>;
  readonly itemKey: (item: T) => string;
  readonly itemText: (item: T) => string;
  /** A word about the item, at the right end. */
  readonly itemAside?: (item: T) => string | null;
  readonly itemIcon?: (item: T) => ReactNode;
  readonly placeholder?: string;
  /** Offers to make something new from what was typed, such as `Create "Iran"`. */
  readonly createLabel?: (text: string) => string;
  readonly onCreate?: (text: string) => void;
  readonly isFirst?: boolean;
  readonly disabled?: boolean;
  /**
   * With this, a text that is left without a choice stays and is told of, unless it plainly means one of the candidates;
   * null when there is none. Without, the text goes back to what is chosen.
   */
  readonly onUnresolved?: (text: string | null) => void;
}

type Option<T> = { readonly is: 'item'; readonly item: T } | { readonly is: 'new'; readonly text: string };

/** Text field that proposes things as you type; the list may come from afar. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { value, onChange, itemKey, itemText, itemAside, itemIcon, createLabel, onCreate, onUnresolved } = props;
  const { options, isSearching, search, isPending, whenFound, forget } = useOptions(props);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  /** The option that was told of already, before downshift does. */
  const told = useRef<Option<T> | null>(null);

  const textOf = (option: Option<T> | null): string =>
    option === null ? '' : option.is === 'item' ? itemText(option.item) : option.text;
  const combobox = useCombobox<Option<T>>({
    items: [...options],
    selectedItem: value === null ? null : { is: 'item', item: value },
    itemToString: textOf,
    itemToKey: (option) => option === null ? null : option.is === 'item' ? itemKey(option.item) : 'new',
    defaultHighlightedIndex: 0,
    stateReducer: (state, { type, changes }) => (onUnresolved ? keep(state, type, changes, textOf, options) : settle(state, type, changes, textOf, isPending())),
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) search(inputValue);
    },
    onIsOpenChange: ({ isOpen, type }) => {
      if (isOpen && type !== useCombobox.stateChangeTypes.InputChange) search('');
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null || selectedItem !== told.current) take(selectedItem);
    },
  });
  useEffect(() => {
    told.current = null;
  });
  function take(option: Option<T> | null): void {
    if (option === null) onChange(null);
    else if (option.is === 'item') onChange(option.item);
    else onCreate?.(option.text);
  }
  /** Downshift tells of a choice only after it is drawn; an Enter that follows at once must find it made. */
  function takeAtOnce(event: KeyboardEvent<HTMLInputElement>): void {
    const option = event.key === 'Enter' && combobox.isOpen && !isPending() && !event.nativeEvent.isComposing ? options[combobox.highlightedIndex] : undefined;
    if (option === undefined) return;
    told.current = option;
    take(option);
  }
  /** Enters that were pressed while the list was still searched for. */
  const enters = useRef(0);
  /** Takes what was meant by a text, once it is known what there is. @returns whether anybody can know */
  function takeExpected(found: readonly Option<T>[]): boolean {
    const items = found.filter((option) => option.is === 'item');
    const seen = combobox.isOpen ? options[combobox.highlightedIndex] : undefined;
    const at = expectedChoice(combobox.inputValue, { found: items.map(textOf), canCreate: onCreate !== undefined, highlighted: seen?.is === 'item' ? textOf(seen) : null });
    const choice = at === 'new' ? found.find(({ is }) => is === 'new') : at === null ? undefined : items[at];
    if (choice === undefined) return false;
    told.current = choice;
    flushSync(() => {
      take(choice);
      combobox.selectItem(choice);
    });
    return true;
  }
  /** Who types fast presses Enter or Tab before the answer is there: it is meant for what was typed, not for what still shows. */
  function takeWhenFound(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') forget();
    if (!isPending() || event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Tab')) return;
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    if (event.key === 'Tab') return leave();
    event.preventDefault();
    enters.current = whenFound((found) => {
      // A second Enter is meant for the form, as it would have been had the list been there. The list that is shown instead has it to choose.
      if (takeExpected(found) && enters.current > 1) input.current?.form?.requestSubmit();
    }) ? enters.current + 1 : 1;
  }
  function leave(): void {
    whenFound((found) => {
      combobox.closeMenu();
      if (!takeExpected(found) && !onUnresolved) combobox.setInputValue(textOf(value === null ? null : { is: 'item', item: value }));
    });
  }

  const unresolved = combobox.isOpen || combobox.inputValue.trim() === '' || (value !== null && combobox.inputValue === itemText(value)) ? null : combobox.inputValue;
  const tellUnresolved = useEffectEvent(() => onUnresolved?.(unresolved));
  useEffect(() => tellUnresolved(), [unresolved]);
  const { isOpen, getInputProps, getMenuProps, getItemProps, highlightedIndex } = combobox;
  useFloating(input, list, isOpen, { matchWidth: true, content: options });
  const { label, isLabelHidden, aside, hint, error, placeholder, isFirst, disabled = false } = props;
  const field = { label, aside, hint, error, ...(isLabelHidden === undefined ? {} : { isLabelHidden }) };

  return (
    <Field {...field}>
      {(attributes) => (
        <div className="combobox">
          <input
            {...getInputProps({
              ref: input, id: attributes.id, disabled, placeholder,
              onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
                takeWhenFound(event);
                takeAtOnce(event);
                keepEscape(event, isOpen);
              },
              onBlur: () => {
                if (isPending()) leave();
              },
            })}
            {...attributes} {...(options.length === 0 ? { 'aria-activedescendant': undefined } : {})}
            aria-labelledby={undefined} className="field-input combobox-input" spellCheck={false} autoComplete="off"
            {...(isFirst === true ? { 'data-first': '' } : {})}
          />
          {value !== null && !disabled && (
            <span className="combobox-clear">
              <IconButton label={uiStrings.clear} tabIndex={-1} onClick={() => combobox.reset()}><X aria-hidden /></IconButton>
            </span>
          )}
          <ul
            {...getMenuProps({ ref: list })} {...{ popover: 'manual' }} className="combobox-list"
            aria-labelledby={undefined} aria-label={uiStrings.choices}
          >
            {isOpen && options.map((option, index) => (
              <li
                key={option.is === 'item' ? itemKey(option.item) : 'new'} {...getItemProps({ item: option, index })}
                className="combobox-option" aria-selected={index === highlightedIndex}
              >
                {option.is === 'item' ? itemIcon?.(option.item) : <Plus aria-hidden />}
                <span className="combobox-option-text">
                  <DocumentText text={option.is === 'item' ? itemText(option.item) : createLabel?.(option.text) ?? option.text} />
                </span>
                {option.is === 'item' && <span className="combobox-option-aside">{itemAside?.(option.item)}</span>}
              </li>
            ))}
            {isOpen && options.length === 0 && (
              <div role="option" tabIndex={-1} aria-selected={false} aria-disabled className="combobox-note">{isSearching ? uiStrings.searching : uiStrings.nothingFound}</div>
            )}
          </ul>
        </div>
      )}
    </Field>
  );
}

/**
 * Emptying the text clears the value. Leaving takes the highlighted option only when something was
 * typed, and the text always goes back to what is chosen.
 */
function settle<T>(
  state: UseComboboxState<Option<T>>, type: UseComboboxStateChangeTypes, changes: Partial<UseComboboxState<Option<T>>>,
  textOf: (option: Option<T> | null) => string, isPending: boolean,
): Partial<UseComboboxState<Option<T>>> {
  const types = useCombobox.stateChangeTypes;
  if (type === types.InputChange && changes.inputValue === '') return { ...changes, selectedItem: null };
  if (type !== types.InputBlur) return changes;
  // What shows belongs to an earlier text: the choice, if any, comes with the answer.
  if (isPending) return { ...changes, selectedItem: state.selectedItem, inputValue: state.inputValue };
  const isTyped = state.inputValue !== '' && state.inputValue !== textOf(state.selectedItem);
  const selectedItem = isTyped ? changes.selectedItem ?? state.selectedItem : state.selectedItem;
  return { ...changes, selectedItem, inputValue: textOf(selectedItem) };
}

/** As `settle`, where what was typed is kept: leaving takes what it plainly means, else nothing. */
function keep<T>(
  state: UseComboboxState<Option<T>>, type: UseComboboxStateChangeTypes, changes: Partial<UseComboboxState<Option<T>>>,
  textOf: (option: Option<T> | null) => string, options: readonly Option<T>[],
): Partial<UseComboboxState<Option<T>>> {
  const types = useCombobox.stateChangeTypes;
  if (type === types.InputChange && changes.inputValue !== textOf(state.selectedItem)) return { ...changes, selectedItem: null };
  // What was chosen is given up while another text is typed: that must not take the text away.
  if (type === types.ControlledPropUpdatedSelectedItem && (changes.inputValue ?? '') === '') return { ...changes, inputValue: state.inputValue };
  if (type !== types.InputBlur) return changes;
  const typed = state.inputValue;
  if (typed.trim() === '' || typed === textOf(state.selectedItem)) return { ...changes, selectedItem: state.selectedItem, inputValue: textOf(state.selectedItem) };
  const at = expectedChoice(typed, { found: options.map(textOf), canCreate: false, highlighted: null });
  const choice = typeof at === 'number' ? options[at] ?? null : null;
  return { ...changes, selectedItem: choice, inputValue: choice === null ? typed : textOf(choice) };
}

/**
 * Escape closes the list first. With the list closed it belongs to the form or dialog around: downshift would
 * clear what is chosen instead.
 */
function keepEscape(event: { key: string; nativeEvent: object; preventDefault: () => void; stopPropagation: () => void }, isOpen: boolean): void {
  if (event.key !== 'Escape') return;
  if (!isOpen) {
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Options for what was typed last; answers that come late, out of order, are dropped. */
function useOptions<T>({ search, itemText, createLabel, onCreate }: ComboboxProps<T>) {
  const [options, setOptions] = useState<readonly Option<T>[]>([]);
  const [isSearching, setSearching] = useState(false);
  const asked = useRef(0);
  const answered = useRef(0);
  const waiting = useRef<((found: readonly Option<T>[]) => void) | null>(null);
  useEffect(() => () => {
    // No answer counts any more.
    asked.current += 1;
    answered.current = asked.current;
  }, []);

  async function ask(text: string): Promise<void> {
    const turn = asked.current + 1;
    asked.current = turn;
    waiting.current = null;
    setSearching(true);
    const found = await search(text).catch((): readonly T[] => []);
    if (asked.current !== turn) return;
    const isNew = createLabel !== undefined && onCreate !== undefined && text.trim() !== ''
      && !found.some((item) => itemText(item).toLowerCase() === text.trim().toLowerCase());
    const items: Option<T>[] = found.map((item) => ({ is: 'item', item }));
    const all: Option<T>[] = isNew ? [...items, { is: 'new', text: text.trim() }] : items;
    // Drawn at once: an Enter between an answer and its list would find nothing to take.
    flushSync(() => {
      setOptions(all);
      setSearching(false);
    });
    answered.current = turn;
    tell(all);
  }

  function tell(found: readonly Option<T>[]): void {
    const take = waiting.current;
    waiting.current = null;
    take?.(found);
  }

  return {
    options,
    isSearching,
    search: (text: string) => void ask(text),
    isPending: () => answered.current !== asked.current,
    /** Calls back once with the options of the search that runs; not when another one begins before. @returns whether somebody waited already */
    whenFound: (take: (found: readonly Option<T>[]) => void): boolean => {
      const isAgain = waiting.current !== null;
      waiting.current = take;
      return isAgain;
    },
    forget: () => {
      waiting.current = null;
    },
  };
}
