import type { SearchGroup, SearchResult } from '../../../shared/contract/search.ts';
import { useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { matchingCommands, type PaletteCommand } from './commands.ts';
import { commandGroup, resultGroups, startGroups, suggestionGroup, type PaletteActions } from './groups.ts';
import type { PaletteGroup } from './PaletteList.tsx';
import { useSettled } from './use-settled.ts';

/** Between two key presses of somebody who types; the answer to half a word would only be in the way. */
const waitMs = 60;
const hitsEach = 5;
const mostSuggestions = 6;
export const mostHits = 500;

/** What is looked for. */
export interface Wanted {
  readonly text: string;
  /** Where the caret stands, in UTF-16 units. */
  readonly at: number;
  /** One kind alone; null for all. */
  readonly group: SearchGroup | null;
  /** Hits of one kind alone that are shown. */
  readonly limit: number;
}

/** What a search found, ready to be listed. */
export interface Found {
  readonly groups: readonly PaletteGroup[];
  /** How many of each kind there are. */
  readonly totals: SearchResult['groups'];
  readonly notes: readonly string[];
  /** What is wrong with the query, in words; null when it is fine. */
  readonly problem: string | null;
  /** Whether all this is about the text as it stands. */
  readonly isSettled: boolean;
  readonly total: number;
}

/** Asks for what is typed as it is typed. Answers are kept by what was asked, so an old one never takes the place of a new one. */
export function useSearch(wanted: Wanted, commands: readonly PaletteCommand[], actions: PaletteActions): Found {
  const isCommand = wanted.text.startsWith('>');
  const asked = useSettled(isCommand ? '' : wanted.text.trim() === '' ? '' : wanted.text, waitMs);
  const isAsked = asked !== '';
  const recentIds = useWorkspace((workspace) => workspace.recentIds);
  const searches = useWorkspace((workspace) => workspace.recentSearches);
  const all = useVerb('search.run', { query: asked, isTyping: true, limit: hitsEach }, { enabled: isAsked });
  const one = useVerb('search.run', { query: asked, isTyping: true, limit: wanted.limit, ...(wanted.group === null ? {} : { group: wanted.group }) }, { enabled: isAsked && wanted.group !== null });
  const suggested = useVerb('search.suggest', { query: asked, at: Math.min(wanted.at, asked.length), limit: mostSuggestions }, { enabled: isAsked });
  const recent = useVerb('thing.summaries', { ids: [...recentIds] }, { enabled: !isAsked && recentIds.length > 0 });
  const saved = useVerb('search.list', {});

  if (isCommand) {
    return { groups: commandGroup(commands, wanted.text.slice(1)), totals: [], notes: [], problem: null, isSettled: true, total: 0 };
  }
  if (wanted.text.trim() === '') {
    const start = startGroups(recentIds.length > 0 ? recent.data ?? [] : [], searches, saved.data ?? [], actions);
    const problem = recent.error?.message ?? saved.error?.message ?? null;
    return { groups: [...start, ...commandGroup(commands, '')], totals: [], notes: [], problem, isSettled: true, total: 0 };
  }
  const shown = wanted.group === null ? all : one;
  const offered = suggestionGroup(suggested.isPlaceholderData || asked !== wanted.text ? [] : suggested.data ?? [], actions);
  const results = shown.error ? [] : resultGroups(shown.data, actions, wanted.group !== null, mostHits);
  const fitting = wanted.group === null ? commandGroup(commands, wanted.text) : [];
  const isAnswered = ({ data, error, isPlaceholderData }: typeof all) => error !== null || (data !== undefined && !isPlaceholderData);
  return {
    groups: isCommandMeant(commands, wanted.text, results) ? [...fitting, ...offered, ...results] : [...offered, ...results, ...fitting],
    totals: all.error ? [] : all.data?.groups ?? [], notes: shown.error ? [] : shown.data?.notes ?? [], problem: shown.error?.message ?? null,
    isSettled: asked === wanted.text && isAnswered(shown), total: shown.error ? 0 : shown.data?.total ?? 0,
  };
}

/** Whether somebody types the name of a command, and nothing in the case is called so. */
function isCommandMeant(commands: readonly PaletteCommand[], text: string, results: readonly PaletteGroup[]): boolean {
  const typed = text.trim().toLowerCase();
  const begins = (label: string | undefined) => label?.toLowerCase().startsWith(typed) ?? false;
  return typed.length > 2 && matchingCommands(commands, typed).some(({ label }) => begins(label)) && !begins(results[0]?.options[0]?.text.text);
}

/** What is said where nothing is listed. */
export function nothingNote({ problem, isSettled, totals }: Found, text: string): string | null {
  if (problem !== null || !isSettled) return null;
  return totals.length > 0 ? strings.search.nothingOfKind : strings.search.nothing(text.trim());
}
