import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { OpenCase } from '../../../shared/contract/cases.ts';
import type { SearchGroup, SearchSuggestion } from '../../../shared/contract/search.ts';
import { useCommand, useVerb } from '../../state/queries.ts';
import { useWorkspaceStore } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { focusPane } from '../pane-focus.ts';
import type { Opening } from '../use-opening.ts';
import { caseCommands } from './case-commands.ts';
import { paletteCommands } from './commands.ts';
import { firstOption, type PaletteActions } from './groups.ts';
import { KindTabs } from './KindTabs.tsx';
import { PaletteFoot } from './PaletteFoot.tsx';
import { PaletteList } from './PaletteList.tsx';
import { removedBy } from './removal.ts';
import { SyntaxHelp } from './SyntaxHelp.tsx';
import { mostHits, nothingNote, useSearch } from './use-search.ts';
import './palette.css';

export interface PaletteProps {
  readonly openCase: OpenCase;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** The ways to other cases. */
  readonly opening: Opening;
  readonly onClose: () => void;
}

const words = strings.shell;
const hitsAtOnce = 100;
const pageOptions = 8;

/** Searches everything in the case, and finds any command by a few letters. */
export function Palette({ openCase, onUndo, onRedo, opening, onClose }: PaletteProps) {
  const [wanted, setWanted] = useState<{ text: string; at: number; group: SearchGroup | null; limit: number }>({ text: '', at: 0, group: null, limit: hitsAtOnce });
  /** The option that was gone to by keys or pointer; null for the one that is first. */
  const [gone, setGone] = useState<{ readonly at: number; readonly byKeys: boolean } | null>(null);
  /** Where the caret was put last. */
  const [caret, setCaret] = useState<{ readonly at: number } | null>(null);
  const [isEnterAwaiting, setEnterAwaiting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const store = useWorkspaceStore();
  const { mutate: removeSaved } = useCommand('search.remove');
  const { text, group } = wanted;

  function ask(change: Partial<typeof wanted>): void {
    setWanted((before) => ({ ...before, ...change }));
    setGone(null);
    setEnterAwaiting(false);
  }

  /** Puts a text into the field, with the caret where it goes on. */
  function write(written: string, at: number): void {
    ask({ text: written, at, limit: hitsAtOnce });
    setCaret({ at });
  }
  // With the text itself: who types on at once must find the caret behind it.
  useLayoutEffect(() => {
    if (caret === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(caret.at, caret.at);
  }, [caret]);

  const leaveTo = (act: () => void): void => {
    store.getState().noteSearch(text.trim());
    act();
  };
  const actions: PaletteActions = {
    select: (id) => (text.trim() === '' ? store.getState().select([id], 'palette') : leaveTo(() => store.getState().select([id], 'palette'))),
    openAt: ({ id, spans }) => leaveTo(() => {
      store.getState().showFound({ reportId: id, spans });
      // After the dialog has given the focus back to where it was, which may be nowhere.
      requestAnimationFrame(() => focusPane('evidence'));
    }),
    search: (query) => write(query, query.length),
    insert: ({ insert, from, to }: SearchSuggestion) => write(text.slice(0, from) + insert + text.slice(to), from + insert.length),
    narrow: (kind) => ask({ group: kind, limit: hitsAtOnce }),
    showMore: () => setWanted((before) => ({ ...before, limit: Math.min(mostHits, before.limit + hitsAtOnce) })),
  };
  const recentCases = useVerb('recent.list', {}).data ?? [];
  const commands = [
    ...paletteCommands(openCase, store.getState(), { undo: onUndo, redo: onRedo, lock: opening.lock }),
    ...caseCommands(openCase, recentCases, opening, () => store.getState().showDialog('new-case')),
  ];
  const found = useSearch(wanted, commands, actions);
  const options = found.groups.flatMap((each) => each.options);
  const current = Math.min(gone?.at ?? firstOption(found.groups, text.slice(0, wanted.at)), Math.max(0, options.length - 1));
  const savedId = options[current]?.savedId ?? null;
  const id = useId();

  function choose(index: number): void {
    const option = options[index];
    if (option === undefined) return;
    // First, so that a command can open another dialog.
    if (!option.isStep) onClose();
    option.run();
  }

  // Who types fast presses Enter before the answer is there: it is meant for what was typed, not for what still shows.
  const chooseAwaited = useEffectEvent(() => {
    setEnterAwaiting(false);
    choose(current);
  });
  useEffect(() => {
    if (isEnterAwaiting && found.isSettled) chooseAwaited();
  }, [isEnterAwaiting, found.isSettled]);

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const count = options.length;
    const removed = openCase.isReadOnly ? null : removedBy(event.key, { text, savedId, isGoneTo: gone?.byKeys === true });
    const moves: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: Math.min(current + pageOptions, count - 1), PageUp: Math.max(current - pageOptions, 0) };
    const to = moves[event.key];
    if (to !== undefined && count > 0) setGone({ at: (to + count) % count, byKeys: true });
    else if (event.key === 'Enter' && !found.isSettled) setEnterAwaiting(true);
    else if (event.key === 'Enter') choose(current);
    else if (removed !== null) removeSaved({ id: removed as never });
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) onClose();
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={words.paletteLabel} width="palette" onClose={onClose} isLight isHeadless>
      <input
        ref={input} className="palette-input" type="text" role="combobox" aria-label={words.paletteLabel} placeholder={words.palettePlaceholder}
        aria-expanded aria-controls={`${id}-list`} aria-activedescendant={options.length > 0 ? `${id}-${current}` : undefined} aria-describedby={`${id}-problem`}
        aria-autocomplete="list" autoComplete="off" spellCheck={false} dir="auto" data-first="" value={text} onKeyDown={press}
        onSelect={(event) => {
          const at = event.currentTarget.selectionStart ?? text.length;
          setWanted((before) => (before.at === at ? before : { ...before, at }));
        }}
        onChange={({ currentTarget: { value, selectionStart } }) => ask({ text: value, at: selectionStart ?? value.length, limit: hitsAtOnce, ...(value.trim() === '' ? { group: null } : {}) })}
      />
      <div id={`${id}-problem`} className="palette-said" role="status">
        {found.problem !== null && <p className="palette-problem">{found.problem}</p>}
        {found.notes.map((note) => <p key={note} className="palette-remark">{note}</p>)}
        {found.problem === null && found.isSettled && found.total > 0 && <p className="visually-hidden">{strings.search.found(found.total)}</p>}
      </div>
      {(found.totals.length > 0 || group !== null) && (
        <KindTabs
          totals={found.totals} group={group} onNarrow={(kind) => {
            ask({ group: kind, limit: hitsAtOnce });
            input.current?.focus();
          }}
        />
      )}
      <PaletteList id={id} groups={found.groups} current={current} emptyNote={nothingNote(found, text)} onPoint={(at) => setGone({ at, byKeys: false })} onChoose={choose} />
      {(text.trim() === '' || found.problem !== null) && <SyntaxHelp />}
      <PaletteFoot
        query={text.trim()} canSave={!openCase.isReadOnly && found.problem === null && found.totals.length > 0}
        saved={openCase.isReadOnly || gone === null ? null : savedId}
      />
    </Dialog>
  );
}
