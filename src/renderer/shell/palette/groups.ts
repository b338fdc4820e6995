import type { MarkedText, SearchGroup, SearchHit, SearchResult, SearchSuggestion } from '../../../shared/contract/search.ts';
import type { ThingSummary } from '../../../shared/contract/things.ts';
import { strings } from '../../strings/en.ts';
import { formatDate } from '../../../shared/edtf-text.ts';
import { commandKeys, matchingCommands, type PaletteCommand } from './commands.ts';
import type { PaletteGroup, PaletteOption } from './PaletteList.tsx';

const words = strings.search;

/** What options of the palette do. */
export interface PaletteActions {
  readonly select: (id: string) => void;
  /** Opens a report at the words that were found in it. */
  readonly openAt: (hit: SearchHit) => void;
  /** Puts a query into the field. */
  readonly search: (query: string) => void;
  readonly insert: (suggestion: SearchSuggestion) => void;
  readonly narrow: (group: SearchGroup) => void;
  readonly showMore: () => void;
}

const plain = (text: string): MarkedText => ({ text, marks: [] });
const blank = { snippet: null, kind: null, icon: null, aside: null, isStep: false, savedId: null };

function hitOption(hit: SearchHit, { select, openAt }: PaletteActions): PaletteOption {
  const { group, id, title, snippet, type, date, report } = hit;
  const isPassage = group === 'passage';
  const place = report === null ? null : words.page(report.page);
  const kind = group === 'actor' || group === 'operation' ? type : null;
  return {
    ...blank, key: `${group} ${id} ${hit.spans[0]?.start ?? ''}`, kind: isPassage ? 'report' : group, icon: iconOf(hit),
    text: isPassage && snippet ? snippet : title, snippet: isPassage ? plain(title.text) : snippet, stretch: isPassage ? 'text' : 'snippet',
    aside: group === 'quote' && report ? `${report.title}, ${place ?? ''}` : [isPassage ? place : kind, date === null ? null : formatDate(date)].filter((part) => part !== null).join(' · ') || null,
    run: () => (isPassage ? openAt(hit) : select(id)),
  };
}

function iconOf({ group, type, id }: SearchHit): string {
  if (group === 'actor') return type ?? group;
  if (group === 'passage') return 'report';
  return group === 'note' ? id.slice(0, id.indexOf('--')) : group;
}

/** Hits of one group, and the way to the rest of them. */
function resultGroup({ group, total, ranked, hits }: SearchResult['groups'][number], actions: PaletteActions, isAlone: boolean, most: number): PaletteGroup {
  const isCut = hits.length < total;
  const next: PaletteOption[] = !isCut || (isAlone && hits.length >= most) ? [] : [{
    ...blank, key: `${group} more`, text: plain(isAlone ? words.showMore : words.showAll(total.toLocaleString('en'))), isStep: true,
    run: () => (isAlone ? actions.showMore() : actions.narrow(group)),
  }];
  const note = isAlone && hits.length >= most && isCut ? words.mostShown(most.toLocaleString('en')) : ranked < total ? words.rankedPart(ranked.toLocaleString('en')) : null;
  return { key: group, heading: words.groups[group], total, note, options: [...hits.map((hit) => hitOption(hit, actions)), ...next] };
}

/** What was found, after the query that was probably meant when nothing was. */
export function resultGroups(result: SearchResult | undefined, actions: PaletteActions, isAlone: boolean, most: number): PaletteGroup[] {
  if (!result) return [];
  const { groups, instead } = result;
  const meant = instead === null ? [] : [{
    key: 'instead', heading: words.meant, total: null, note: null,
    options: [{ ...blank, key: instead, text: plain(instead), isStep: true, run: () => actions.search(instead) }],
  }];
  return [...meant, ...groups.map((group) => resultGroup(group, actions, isAlone, most))];
}

/** Filters that begin as what is typed, or values of the one that is typed. */
export function suggestionGroup(suggestions: readonly SearchSuggestion[], actions: PaletteActions): PaletteGroup[] {
  const [first] = suggestions;
  if (!first) return [];
  const options = suggestions.map((suggestion) => ({
    ...blank, key: `suggest ${suggestion.insert}`, text: plain(suggestion.label), aside: suggestion.detail, isStep: true, run: () => actions.insert(suggestion),
  }));
  return [{ key: 'suggest', heading: words.filters, total: null, note: null, options }];
}

export function commandGroup(commands: readonly PaletteCommand[], text: string): PaletteGroup[] {
  const options = matchingCommands(commands, text).map((command) => ({
    ...blank, key: command.key, text: plain(command.label), aside: commandKeys(command), run: command.run,
  }));
  return options.length === 0 ? [] : [{ key: 'commands', heading: strings.shell.paletteCommands, total: null, note: null, options }];
}

/** With nothing typed: what was selected lately, and searches to take up again. */
export function startGroups(
  recent: readonly ThingSummary[], searches: readonly string[], saved: readonly { readonly id: string; readonly name: string; readonly query: string }[], actions: PaletteActions,
): PaletteGroup[] {
  const searchOption = (key: string, query: string, name: string | null, savedId: string | null): PaletteOption =>
    ({ ...blank, key, text: plain(name ?? query), aside: name === null ? null : query, isStep: true, savedId, run: () => actions.search(query) });
  const groups = [
    { key: 'saved', heading: words.saved, options: saved.map(({ id, name, query }) => searchOption(id, query, name, id)) },
    { key: 'searches', heading: words.recentSearches, options: searches.map((query) => searchOption(`recent ${query}`, query, null, null)) },
    {
      key: 'recent', heading: words.recent,
      options: recent.map(({ id, name, kind, type }): PaletteOption => ({
        ...blank, key: id, text: plain(name), kind, icon: kind === 'actor' ? type ?? kind : kind,
        aside: kind === 'actor' && type !== null ? type : strings.vocabulary.kinds[kind], run: () => actions.select(id),
      })),
    },
  ];
  return groups.filter(({ options }) => options.length > 0).map((group) => ({ ...group, total: null, note: null }));
}

/** Which option Enter takes at first: filters are only offered, unless a value has to come next or there is nothing else. */
export function firstOption(groups: readonly PaletteGroup[], typed: string): number {
  const [first, second] = groups;
  return first?.key === 'suggest' && second && !/\p{L}:$/u.test(typed) ? first.options.length : 0;
}
