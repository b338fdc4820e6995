import { CaseError } from '../../../shared/errors.ts';
import type { FileAccess } from '../../core/services.ts';
import type { Handles } from '../common/handles.ts';
import type { Uploads } from '../common/uploads.ts';
import type { Folders } from './folders.ts';

/**
 * Files of the local host: what lies in the named folders, what was dropped onto the page, and the cases that
 * the user opened before.
 *
 * @param trusted handles of paths from the user's own lists and command line, which may lie anywhere
 * @param chosen handles given out by `folders`
 */
export function createFileAccess(parts: { readonly folders: Folders; readonly uploads: Uploads; readonly trusted: Handles; readonly chosen: Handles }): FileAccess {
  const { folders, uploads, trusted, chosen } = parts;
  const noDialogs = () => Promise.reject(new CaseError('NOT_AVAILABLE', "This window has no dialogs of the system. Choose from Casewright's own list of folders."));
  return {
    hasNativeDialogs: false,
    choose: noDialogs,
    chooseMany: noDialogs,
    release: (file) => uploads.release(file),
    list: (folder) => folders.list(folder),
    fileIn: (folder, name) => folders.fileIn(folder, name),
    resolve: (file) => {
      if (uploads.has(file)) return uploads.path(file);
      return chosen.has(file) ? folders.resolve(file) : trusted.path(file);
    },
    startUpload: (name, sizeBytes) => uploads.start(name, sizeBytes),
    appendUpload: (file, bytes) => uploads.append(file, bytes),
  };
}
