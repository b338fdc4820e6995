import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { largestFileBytes } from '../../../shared/limits.ts';
import { isRunning } from '../../core/is-running.ts';
import { safeFileName } from './file-name.ts';

/** What all uploads together may take; the oldest make room. */
const keptBytes = 3 * largestFileBytes;

interface Upload {
  readonly path: string;
  readonly sizeBytes: number;
  receivedBytes: number;
}

/**
 * Dropped files, received piece by piece into a folder of this process alone. Has a lifetime: `dispose` it.
 * The folder is made with the first upload and removed with the process.
 */
export class Uploads {
  readonly #parent: string;
  readonly #uploads = new Map<string, Upload>();
  #folder: string | null = null;
  readonly #onExit = () => this.dispose();

  /** @param parent folder that may hold upload folders of several processes */
  constructor(parent: string) {
    this.#parent = parent;
  }

  has(handle: string): boolean {
    return this.#uploads.has(handle);
  }

  /** @throws CaseError `FILE_TOO_LARGE` */
  start(name: string, sizeBytes: number): { file: string } {
    if (sizeBytes > largestFileBytes) {
      const megabytes = Math.ceil(sizeBytes / 1024 / 1024);
      throw new CaseError('FILE_TOO_LARGE', `${safeFileName(name)} has ${megabytes} MB; at most ${largestFileBytes / 1024 / 1024} MB can be imported. Split it first.`);
    }
    this.#makeRoom(sizeBytes);
    const id = randomUUID();
    const folder = path.join(this.#ownFolder(), id);
    fs.mkdirSync(folder, { mode: 0o700 });
    const file = path.join(folder, safeFileName(name));
    fs.writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
    const handle = `upload--${id}`;
    this.#uploads.set(handle, { path: file, sizeBytes, receivedBytes: 0 });
    return { file: handle };
  }

  /** @throws CaseError `UPLOAD_UNKNOWN`, `FILE_TOO_LARGE` when more comes than was announced */
  append(handle: string, bytes: Uint8Array): { receivedBytes: number } {
    const upload = this.#find(handle);
    if (upload.receivedBytes + bytes.byteLength > upload.sizeBytes) {
      this.#drop(handle, upload);
      throw new CaseError('FILE_TOO_LARGE', 'More came than the file was said to hold; it may have changed meanwhile. Drop it again.');
    }
    fs.appendFileSync(upload.path, bytes);
    upload.receivedBytes += bytes.byteLength;
    return { receivedBytes: upload.receivedBytes };
  }

  /**
   * Where a complete upload lies.
   *
   * @throws CaseError `UPLOAD_UNKNOWN` also while bytes are missing
   */
  path(handle: string): string {
    const upload = this.#find(handle);
    if (upload.receivedBytes !== upload.sizeBytes) {
      throw new CaseError('UPLOAD_UNKNOWN', `Only ${upload.receivedBytes} of ${upload.sizeBytes} bytes of the file arrived. Drop it again.`);
    }
    return upload.path;
  }

  /** Removes a file that is not needed any more; nothing when it is none of these. */
  release(handle: string): void {
    const upload = this.#uploads.get(handle);
    if (upload) this.#drop(handle, upload);
  }

  dispose(): void {
    process.off('exit', this.#onExit);
    this.#uploads.clear();
    if (this.#folder !== null) fs.rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }

  #find(handle: string): Upload {
    const upload = this.#uploads.get(handle);
    if (!upload) throw new CaseError('UPLOAD_UNKNOWN', 'This file is not kept any more. Drop it again.');
    return upload;
  }

  #drop(handle: string, upload: Upload): void {
    this.#uploads.delete(handle);
    fs.rmSync(path.dirname(upload.path), { recursive: true, force: true });
  }

  #makeRoom(sizeBytes: number): void {
    let total = sizeBytes + [...this.#uploads.values()].reduce((sum, upload) => sum + upload.sizeBytes, 0);
    for (const [handle, upload] of this.#uploads) {
      if (total <= keptBytes) return;
      this.#drop(handle, upload);
      total -= upload.sizeBytes;
    }
  }

  #ownFolder(): string {
    if (this.#folder === null) {
      fs.mkdirSync(this.#parent, { recursive: true, mode: 0o700 });
      removeLeftovers(this.#parent);
      this.#folder = fs.mkdtempSync(path.join(this.#parent, `${process.pid}-`));
      process.on('exit', this.#onExit);
    }
    return this.#folder;
  }
}

/** Removes the folders of processes that were killed and could not do it themselves. */
function removeLeftovers(parent: string): void {
  for (const name of fs.readdirSync(parent)) {
    const owner = Number(/^(\d+)-/.exec(name)?.[1]);
    if (owner > 0 && !isRunning(owner)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
