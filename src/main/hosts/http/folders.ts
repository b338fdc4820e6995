import type { Dirent } from 'node:fs';
import fs from 'node:fs';
import { access, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FolderEntry } from '../../../shared/contract/hosts.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { FolderListing } from '../../core/services.ts';
import { safeFileName } from '../common/file-name.ts';
import type { Handles } from '../common/handles.ts';

const isHidden = (name: string) => name.startsWith('.');

/** Whether a path is a folder or lies in it. Both absolute and without symbolic links. */
function isWithin(folder: string, inner: string): boolean {
  const relative = path.relative(folder, inner);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

const notAllowed = (name: string) =>
  new CaseError('FILE_NOT_ALLOWED', `${name} lies outside the folders that Casewright was started with. Start it with --folder to name that folder.`);

/**
 * The folders that a user named when starting the local host, and what lies in them. Hidden entries are left
 * out, and so are symbolic links that lead outside.
 */
export class Folders {
  readonly #roots: readonly string[];
  readonly #handles: Handles;

  private constructor(roots: readonly string[], handles: Handles) {
    this.#roots = roots;
    this.#handles = handles;
  }

  /** Makes the folders that are not there yet. */
  static async open(named: readonly string[], handles: Handles): Promise<Folders> {
    const roots: string[] = [];
    for (const folder of named) {
      await mkdir(folder, { recursive: true });
      roots.push(await realpath(folder));
    }
    return new Folders([...new Set(roots)], handles);
  }

  /**
   * Entries of a folder, folders first, then by name; the named folders themselves for null.
   *
   * @throws CaseError `FILE_NOT_ALLOWED`, `FILE_MISSING`
   */
  async list(handle: string | null): Promise<FolderListing> {
    if (handle === null) {
      const entries = this.#roots.map((root) => ({ handle: this.#handles.of(root), name: root, isFolder: true, sizeBytes: null, modifiedAt: null }));
      return { trail: [], entries, isWritable: false };
    }
    const folder = await this.#realFolder(handle);
    const found = await readdir(folder, { withFileTypes: true });
    const entries = await Promise.all(found.filter((entry) => !isHidden(entry.name)).map((entry) => this.#describe(folder, entry)));
    return { trail: this.#trail(folder), entries: entries.filter((entry) => entry !== null).sort(byKindThenName), isWritable: await isWritable(folder) };
  }

  /**
   * The handle of a file by name, there or not yet.
   *
   * @throws CaseError `FILE_NOT_ALLOWED`, `INPUT_INVALID` for a name that is not a file name
   */
  async fileIn(handle: string, name: string): Promise<{ file: string; isThere: boolean }> {
    const folder = await this.#realFolder(handle);
    if (safeFileName(name) !== name || isHidden(name)) {
      throw new CaseError('INPUT_INVALID', 'This is not a name a file can have everywhere. Use a short name without / \\ : * ? " < > | and without a dot or blank at its ends.');
    }
    const file = path.join(folder, name);
    this.#assertInside(file);
    return { file: this.#handles.of(file), isThere: fs.existsSync(file) };
  }

  /**
   * The path behind a handle, looked at again at the time of use: a link may have been put there meanwhile.
   *
   * @throws CaseError `FILE_NOT_ALLOWED`
   */
  resolve(handle: string): string {
    const file = this.#handles.path(handle);
    this.#assertInside(file);
    return file;
  }

  async #realFolder(handle: string): Promise<string> {
    const folder = this.#handles.path(handle);
    try {
      const real = await realpath(folder);
      if (!this.#roots.some((root) => isWithin(root, real))) throw notAllowed(path.basename(folder));
      return real;
    } catch (error) {
      if (error instanceof CaseError) throw error;
      throw new CaseError('FILE_MISSING', `${path.basename(folder)} is not there any more. Choose another folder.`, { cause: error });
    }
  }

  #assertInside(file: string): void {
    const real = realPlace(file);
    if (real === null || !this.#roots.some((root) => isWithin(root, real))) throw notAllowed(path.basename(file));
  }

  async #describe(folder: string, entry: Dirent): Promise<FolderEntry | null> {
    const place = path.join(folder, entry.name);
    try {
      const real = await realpath(place);
      if (!this.#roots.some((root) => isWithin(root, real))) return null;
      const facts = await stat(real);
      if (!facts.isFile() && !facts.isDirectory()) return null;
      return {
        handle: this.#handles.of(place), name: entry.name, isFolder: facts.isDirectory(),
        sizeBytes: facts.isFile() ? facts.size : null, modifiedAt: facts.mtime.toISOString(),
      };
    } catch {
      // A link to nowhere, or an entry that went away while the folder was read: there is nothing to choose.
      return null;
    }
  }

  #trail(folder: string): { handle: string; name: string }[] {
    const root = this.#roots.filter((candidate) => isWithin(candidate, folder)).sort((a, b) => a.length - b.length)[0] ?? folder;
    const steps = path.relative(root, folder).split(path.sep).filter((step) => step !== '');
    const places = steps.map((_, index) => path.join(root, ...steps.slice(0, index + 1)));
    return [root, ...places].map((place) => ({ handle: this.#handles.of(place), name: path.basename(place) || place }));
  }
}

/** Where a file really is; for one that is not there, where it would be; null when its folder is missing. */
function realPlace(file: string): string | null {
  try {
    // A dangling link is there for lstat: writing through it would end up elsewhere.
    if (fs.lstatSync(file, { throwIfNoEntry: false })) return fs.realpathSync(file);
    return path.join(fs.realpathSync(path.dirname(file)), path.basename(file));
  } catch {
    return null;
  }
}

function byKindThenName(a: FolderEntry, b: FolderEntry): number {
  if (a.isFolder !== b.isFolder) return a.isFolder ? -1 : 1;
  return a.name.localeCompare(b.name, undefined, { numeric: true });
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
