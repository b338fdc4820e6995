import { useDeferredValue, useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react';
import type { OpenCase } from '../../../shared/contract/cases.ts';
import type { ThingSummary } from '../../../shared/contract/things.ts';
import { useVerb } from '../../state/queries.ts';
import { useWorkspace, useWorkspaceStore } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { commandKeys, matchingCommands, paletteCommands, type PaletteCommand } from './commands.ts';
import { PaletteList, type PaletteGroup } from './PaletteList.tsx';
import './palette.css';

export interface PaletteProps {
  readonly openCase: OpenCase;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onClose: () => void;
}

const words = strings.shell;
const foundAtMost = 30;

/** Finds anything in the case and any command by a few letters. */
export function Palette({ openCase, onUndo, onRedo, onClose }: PaletteProps) {
  const [text, setText] = useState('');
  const [current, setCurrent] = useState(0);
  const [isEnterAwaiting, setEnterAwaiting] = useState(false);
  const store = useWorkspaceStore();
  const { groups, isSettled, problem } = useGroups(text, paletteCommands(openCase, store.getState(), { undo: onUndo, redo: onRedo }), (id) => {
    store.getState().select([id], 'palette');
  });
  const options = groups.flatMap((group) => group.options);
  const id = useId();

  function choose(index: number): void {
    const option = options[index];
    if (option === undefined) return;
    // First, so that a command can open another dialog.
    onClose();
    option.run();
  }

  // Who types fast presses Enter before the answer is there: it is meant for what was typed, not for what still shows.
  const chooseAwaited = useEffectEvent(() => {
    setEnterAwaiting(false);
    choose(current);
  });
  useEffect(() => {
    if (isEnterAwaiting && isSettled) chooseAwaited();
  }, [isEnterAwaiting, isSettled]);

  function press(event: KeyboardEvent): void {
    const count = options.length;
    const moves: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: Math.min(current + 8, count - 1), PageUp: Math.max(current - 8, 0) };
    const to = moves[event.key];
    if (to !== undefined && count > 0) setCurrent((to + count) % count);
    else if (event.key === 'Enter' && !isSettled) setEnterAwaiting(true);
    else if (event.key === 'Enter') choose(current);
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) onClose();
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={words.paletteLabel} width="palette" onClose={onClose} isLight isHeadless>
      <input
        className="palette-input" type="text" role="combobox" aria-label={words.paletteLabel} placeholder={words.palettePlaceholder}
        aria-expanded aria-controls={`${id}-list`} aria-activedescendant={options.length > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list" autoComplete="off" spellCheck={false} data-first="" value={text} onKeyDown={press}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setCurrent(0);
          setEnterAwaiting(false);
        }}
      />
      {problem !== null && <Banner tone="error" title={words.paletteFailed}>{problem}</Banner>}
      <PaletteList id={id} groups={groups} current={current} emptyNote={words.paletteNothing(text)} onPoint={setCurrent} onChoose={choose} />
      <div className="palette-foot" aria-hidden>
        <span><kbd>↑</kbd> <kbd>↓</kbd> {words.paletteMoves}</span>
        <span><kbd>Enter</kbd> {words.paletteOpens}</span>
        <span><kbd>Esc</kbd> {words.paletteCloses}</span>
      </div>
    </Dialog>
  );
}

/** With nothing typed what was selected lately, then commands; else what is called so, then the commands that are. */
function useGroups(text: string, commands: readonly PaletteCommand[], select: (id: string) => void) {
  const wanted = useDeferredValue(text.trim());
  const recentIds = useWorkspace((workspace) => workspace.recentIds);
  const found = useVerb('thing.find', { text: wanted, limit: foundAtMost }, { enabled: wanted !== '' });
  const recent = useVerb('thing.summaries', { ids: [...recentIds] }, { enabled: wanted === '' && recentIds.length > 0 });
  const things = (summaries: readonly ThingSummary[]): PaletteGroup['options'] => summaries.map(({ id, kind, name, type }) => ({
    key: id, text: name, kind, icon: kind === 'actor' ? type ?? kind : kind,
    aside: kind === 'actor' && type !== null ? type : strings.vocabulary.kinds[kind], run: () => select(id),
  }));
  const commandGroup: PaletteGroup = {
    heading: words.paletteCommands,
    options: matchingCommands(commands, wanted).map((command) => ({
      key: command.key, text: command.label, kind: null, icon: null, aside: commandKeys(command), run: command.run,
    })),
  };
  const thingGroup: PaletteGroup = wanted === ''
    ? { heading: words.paletteRecent, options: recentIds.length > 0 ? things(recent.data ?? []) : [] }
    : { heading: words.paletteThings, options: things(found.data ?? []) };
  return {
    groups: [thingGroup, commandGroup].filter(({ options }) => options.length > 0),
    /** Whether the groups are those of the text as it stands. */
    isSettled: text.trim() === '' || (wanted === text.trim() && (found.error !== null || (found.data !== undefined && !found.isPlaceholderData))),
    problem: found.error?.message ?? recent.error?.message ?? null,
  };
}
