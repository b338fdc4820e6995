import { randomUUID } from 'node:crypto';
import { CaseError } from '../../../shared/errors.ts';

/** Gives paths opaque names, so that a renderer never handles a path. Lives as long as its host. */
export class Handles {
  readonly #paths = new Map<string, string>();
  readonly #handles = new Map<string, string>();

  /** The handle of an absolute path; always the same one for the same path. */
  of(path: string): string {
    const known = this.#handles.get(path);
    if (known !== undefined) return known;
    const handle = `file--${randomUUID()}`;
    this.#handles.set(path, handle);
    this.#paths.set(handle, path);
    return handle;
  }

  has(handle: string): boolean {
    return this.#paths.has(handle);
  }

  /**
   * The path behind a handle.
   *
   * @throws CaseError `FILE_NOT_ALLOWED` for a handle that was not given out here
   */
  path(handle: string): string {
    const path = this.#paths.get(handle);
    if (path === undefined) throw new CaseError('FILE_NOT_ALLOWED', 'This file was not chosen in this window. Choose it again.');
    return path;
  }
}
