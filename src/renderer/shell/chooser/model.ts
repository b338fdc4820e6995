import type { FilePurpose, FolderEntry } from '../../../shared/contract/hosts.ts';
import { exportEnding, withExportEnding } from '../../../shared/exchange.ts';

/** The ending of the name of a case file. */
export const caseEnding = '.casefile';

/** A case, or what SQLite keeps beside one while it is open. */
const ofCase = /\.casefile(-wal|-shm|-journal)?$/i;

function endsAsCase(name: string): boolean {
  return name.toLowerCase().endsWith(caseEnding);
}

/** What is worth showing: folders always, and the files that the purpose can use. */
export function entriesFor(entries: readonly FolderEntry[], purpose: FilePurpose, suggestedName = ''): readonly FolderEntry[] {
  const isUsable = (name: string): boolean => {
    if (purpose === 'open-bundle') return /\.zip(\.age)?$/i.test(name);
    if (purpose === 'import' || purpose === 'open-exchange') return !ofCase.test(name);
    if (purpose === 'save-export') return name.toLowerCase().endsWith(exportEnding(suggestedName));
    return purpose === 'save-report' ? endsAsReport(name) : endsAsCase(name);
  };
  return entries.filter(({ isFolder, name }) => isFolder || isUsable(name));
}

function endsAsReport(name: string): boolean {
  return /\.(txt|json)$/i.test(name);
}

/**
 * The name that a file is saved under, with the ending of its kind added where it is missing. Empty when nothing was typed.
 *
 * @param suggestedName what an export was to be called: its ending says the form
 */
export function asSavedName(name: string, purpose: FilePurpose, suggestedName = ''): string {
  const trimmed = name.trim();
  if (trimmed === '') return '';
  if (purpose === 'save-export') return withExportEnding(trimmed, suggestedName);
  if (purpose !== 'save-report') return asCaseName(trimmed);
  return endsAsReport(trimmed) ? trimmed : `${trimmed}.txt`;
}

/** The name with the ending of a case file, added where it is missing. Empty when nothing was typed. */
export function asCaseName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || endsAsCase(trimmed)) return trimmed;
  return `${trimmed}${caseEnding}`;
}

/**
 * Which entry typing leads to: the next whose name begins with what was typed, from the current one on.
 * One letter typed again goes on to the next entry with it.
 *
 * @returns index, or -1 when none begins so
 */
export function typeAhead(names: readonly string[], current: number, typed: string): number {
  const isOneLetter = [...typed].every((letter) => letter === typed[0]);
  const wanted = (isOneLetter ? typed.slice(0, 1) : typed).toLowerCase();
  if (wanted === '') return -1;
  const from = isOneLetter ? current + 1 : Math.max(0, current);
  const order = names.map((_name, index) => (from + index) % names.length);
  return order.find((index) => names[index]?.toLowerCase().startsWith(wanted)) ?? -1;
}
