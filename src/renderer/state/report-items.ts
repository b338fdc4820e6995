import { canReadAgain } from './reading-choices.ts';
import type { Workspace } from './workspace.ts';

/** A line of a report's menu. */
export interface ReportItem {
  readonly key: string;
  readonly label: string;
  readonly onSelect: () => void;
}

/** What the lines are called. */
export interface ReportItemWords {
  readonly menuBefore: string;
  readonly menuNewer: string;
  readonly menuChoose: string;
  readonly menuAgain: string;
}

/** Comparisons of a report with what it replaces and with what replaces it. They change nothing by themselves. */
export function versionItems(
  words: ReportItemWords, { id, replacesId }: { readonly id: string; readonly replacesId: string | null }, newerId: string | null, compare: Workspace['compareVersions'],
): readonly ReportItem[] {
  const before = { key: 'before', label: replacesId === null ? words.menuChoose : words.menuBefore, onSelect: () => compare(id, replacesId) };
  return [before, ...(newerId === null ? [] : [{ key: 'newer', label: words.menuNewer, onSelect: () => compare(newerId, id) }])];
}

/** Another reading of a report's file, where there is one. */
export function againItems(words: ReportItemWords, { id, mediaType }: { readonly id: string; readonly mediaType: string }, readAgain: Workspace['readAgain']): readonly ReportItem[] {
  return canReadAgain(mediaType) ? [{ key: 'again', label: words.menuAgain, onSelect: () => readAgain(id) }] : [];
}
