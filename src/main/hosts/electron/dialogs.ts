import path from 'node:path';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { ChosenForImport } from '../../../shared/contract/batches.ts';
import type { FilePurpose } from '../../../shared/contract/hosts.ts';
import { CaseError } from '../../../shared/errors.ts';
import { exportEnding, importFormats, withExportEnding } from '../../../shared/exchange.ts';
import type { FileAccess } from '../../core/services.ts';
import { listFolder } from '../common/list-folder.ts';
import { safeFileName } from '../common/file-name.ts';
import type { Handles } from '../common/handles.ts';
import type { Uploads } from '../common/uploads.ts';

const caseFiles: FileFilter[] = [{ name: 'Casewright case', extensions: ['casefile'] }];
const bundleFiles: FileFilter[] = [{ name: 'Evidence bundle', extensions: ['zip', 'age'] }];
const exchangeFiles: FileFilter[] = [{ name: 'Files of other systems', extensions: [...new Set(Object.values(importFormats).map(({ extension }) => extension)), 'ndjson', 'tsv', 'zip'] }, { name: 'All files', extensions: ['*'] }];
const textFiles: FileFilter[] = [{ name: 'Text or JSON', extensions: ['txt', 'json'] }];
const documents = ['pdf', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'docx', 'odt', 'rtf', 'epub', 'eml', 'warc', 'gz', 'wacz', 'txt', 'text', 'md'];
const reports: FileFilter[] = [{ name: 'Documents', extensions: documents }, { name: 'All files', extensions: ['*'] }];

/** Files as the system's dialogs let the user choose them, over one window, and what was dropped onto it. */
export function createNativeFiles(parts: { readonly window: BrowserWindow; readonly handles: Handles; readonly uploads: Uploads; readonly saveFolder: string }): FileAccess {
  const { window, handles, uploads, saveFolder } = parts;
  const noLists = () => Promise.reject(new CaseError('NOT_AVAILABLE', "Folders are shown by the system's own dialogs here."));
  return {
    hasNativeDialogs: true,
    choose: async (purpose, suggestedName) => {
      const chosen = isSaving(purpose) ? await chooseTarget(window, saveFolder, purpose, suggestedName) : await chooseSource(window, purpose);
      return chosen === null ? null : { file: handles.of(chosen), name: path.basename(chosen) };
    },
    chooseMany: (what) => chooseMany(window, handles, what),
    release: (file) => uploads.release(file),
    // Only folders that the user chose to import have a handle.
    list: (folder) => (folder === null ? noLists() : listFolder(handles.path(folder), (file) => handles.of(file))),
    fileIn: noLists,
    resolve: (file) => (uploads.has(file) ? uploads.path(file) : handles.path(file)),
    startUpload: (name, sizeBytes) => uploads.start(name, sizeBytes),
    appendUpload: (file, bytes) => uploads.append(file, bytes),
  };
}

async function chooseSource(window: BrowserWindow, purpose: Exclude<FilePurpose, SavePurpose>): Promise<string | null> {
  const filters = { 'open-case': caseFiles, 'open-bundle': bundleFiles, 'open-exchange': exchangeFiles, import: reports }[purpose];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'dontAddToRecent'], filters });
  return canceled ? null : (filePaths[0] ?? null);
}

async function chooseMany(window: BrowserWindow, handles: Handles, what: 'files' | 'folder'): Promise<ChosenForImport> {
  const { canceled, filePaths } = what === 'folder'
    ? await dialog.showOpenDialog(window, { properties: ['openDirectory', 'dontAddToRecent'] })
    : await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections', 'dontAddToRecent'] });
  const chosen = canceled ? [] : filePaths.map((file) => ({ file: handles.of(file), name: path.basename(file) }));
  const [first] = chosen;
  return what === 'folder' ? { files: [], folder: first ? { folder: first.file, name: first.name } : null } : { files: chosen, folder: null };
}

type SavePurpose = Extract<FilePurpose, `save-${string}`>;

const isSaving = (purpose: FilePurpose): purpose is SavePurpose => purpose.startsWith('save-');

async function chooseTarget(window: BrowserWindow, folder: string, purpose: SavePurpose, suggestedName = 'New case'): Promise<string | null> {
  const defaultPath = path.join(folder, safeFileName(withEnding(suggestedName, purpose, suggestedName)));
  const filters = filtersFor(purpose, suggestedName);
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath, filters, properties: ['createDirectory', 'dontAddToRecent'] });
  // Some desktops return the name as it was typed, without the ending of the filter.
  return canceled || filePath === '' ? null : withEnding(filePath, purpose, suggestedName);
}

/** An export has the ending of the name that was suggested for it. */
function filtersFor(purpose: SavePurpose, suggestedName: string): FileFilter[] {
  if (purpose === 'save-export') return [{ name: 'Export', extensions: [exportEnding(suggestedName).slice(1)] }];
  return purpose === 'save-case' ? caseFiles : textFiles;
}

function withEnding(name: string, purpose: SavePurpose, suggestedName: string): string {
  if (purpose === 'save-export') return withExportEnding(name, suggestedName);
  if (purpose === 'save-report') return /\.(txt|json)$/i.test(name) ? name : `${name}.txt`;
  return name.toLowerCase().endsWith('.casefile') ? name : `${name}.casefile`;
}
