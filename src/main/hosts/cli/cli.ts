import type { Command } from 'commander';
import { bundlePassphrase, isBundle } from './bundle-passphrase.ts';
import { CaseAtHand } from './case-at-hand.ts';
import { openCase } from './case-passphrase.ts';
import { createPrinter, type Printer, type Terminal } from './printer.ts';
import { createCliServices } from './services.ts';
import type { Program } from '../common/program.ts';

/** What a command runs in: its terminal, its folder, what it may read. Tests make their own. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly workingFolder: string;
  readonly userFolder: string;
  readonly program: Program;
  /** All that comes in on standard input. */
  readonly readInput: () => Promise<string>;
  /** Asks for a word that is not shown while it is typed. */
  readonly askSecret: (question: string) => Promise<string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Runs the local host with its own options until it is stopped; answers its exit code. */
  readonly serve: (options: readonly string[]) => Promise<number>;
}

/** What 0 to 3 mean to a script. */
export const exitCodes = { done: 0, failed: 1, usage: 2, found: 3 } as const;

/** What commands share during one run. Has the run's exit code. */
export class Cli {
  readonly surroundings: Surroundings;
  readonly root: Command;
  exitCode: number = exitCodes.done;
  /** What was typed to open the case of this run. */
  typedPassphrase: string | undefined;

  constructor(root: Command, surroundings: Surroundings) {
    this.root = root;
    this.surroundings = surroundings;
  }

  get isJson(): boolean {
    return this.root.opts<{ json?: boolean }>().json === true;
  }

  get printer(): Printer {
    return createPrinter(this.surroundings.terminal, this.isJson);
  }

  /** Runs work on a file that need not be a case yet. */
  async onFile(file: string, work: (at: CaseAtHand, printer: Printer) => Promise<void>): Promise<void> {
    const at = new CaseAtHand(createCliServices({ ...this.surroundings, samplePath: file }));
    try {
      await work(at, this.printer);
    } finally {
      at.close();
    }
  }

  /** Runs work on an open case and closes it again. The case in a bundle is opened for reading, once the bundle was found well. */
  onCase(file: string, work: (at: CaseAtHand, printer: Printer) => Promise<void>): Promise<void> {
    return this.onFile(file, async (at, printer) => {
      if (isBundle(this, file)) await at.call('bundle.open', { file, passphrase: await bundlePassphrase(this, file) });
      else await openCase(this, at, file);
      await work(at, printer);
    });
  }
}
