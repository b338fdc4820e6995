import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { applicationFolder } from '../hosts/application.ts';
import type { Question, Questions, Told } from './messages.ts';

/** The built main process, running in plain Node over the stand-in. Has a lifetime: `stop` it. */
export class MainProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  readonly #onTold: (told: Told) => void;
  readonly #ended: Promise<void>;
  #serial = 0;
  #complaints = '';

  constructor(args: readonly string[], environment: Record<string, string>, onTold: (told: Told) => void) {
    this.#onTold = onTold;
    // The bundle's own path stands where Electron has the folder of the application.
    this.#child = fork(path.join(applicationFolder, 'out/main/index.js'), args, {
      execArgv: ['--import', path.join(import.meta.dirname, 'register.ts')],
      env: environment, serialization: 'advanced', stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (piece: Buffer) => { this.#complaints += piece.toString(); });
    this.#child.on('message', (message) => this.#take(message as Told));
    this.#ended = new Promise((resolve) => this.#child.on('close', () => resolve()));
    void this.#ended.then(() => this.#fail());
  }

  ask<Q extends Question>(question: Q, ask: Questions[Q]['ask']): Promise<Questions[Q]['answer']> {
    this.#serial += 1;
    const serial = this.#serial;
    return new Promise((resolve, reject) => {
      this.#waiting.set(serial, { resolve: (value) => resolve(value as Questions[Q]['answer']), reject });
      this.#child.send({ serial, question, ask }, (error) => {
        if (error) reject(error);
      });
    });
  }

  async stop(): Promise<void> {
    this.#child.kill();
    await this.#ended;
  }

  /** Settles when the application has quit by itself. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  #take(told: Told): void {
    if (told.type !== 'answer') return this.#onTold(told);
    const waiting = this.#waiting.get(told.serial);
    this.#waiting.delete(told.serial);
    if (told.error === null) waiting?.resolve(told.value);
    else waiting?.reject(new Error(told.error));
  }

  #fail(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(`The main process ended. ${this.#complaints}`));
    this.#waiting.clear();
  }
}
