import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { programOf } from '../../common/program.ts';
import { runCli } from '../run.ts';

/** What one command came to. */
export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own in which commands run. Has a lifetime: `clear` it. */
export class TestDesk {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-cli-'));
  /** What comes in on standard input. */
  input = '';
  /** What is typed where a secret is asked for. */
  secret = '';
  environment: Record<string, string> = {};

  async run(...words: string[]): Promise<Ran> {
    let [out, err] = ['', ''];
    const exitCode = await runCli(words, {
      terminal: { out: (text) => { out += text; }, err: (text) => { err += text; }, isInteractive: false },
      workingFolder: this.folder,
      userFolder: path.join(this.folder, 'user'),
      program: programOf(new URL('../../../cli.ts', import.meta.url).href),
      readInput: () => Promise.resolve(this.input),
      askSecret: () => Promise.resolve(this.secret),
      environment: this.environment,
      serve: (options) => {
        out += `serve ${options.join(' ')}`;
        return Promise.resolve(0);
      },
    });
    return { exitCode, out, err };
  }

  /** Runs a command that has to go well, and reads its lines as JSON. */
  async json(...words: string[]): Promise<Record<string, unknown>[]> {
    const { exitCode, out, err } = await this.run('--json', ...words);
    if (exitCode !== 0) throw new Error(`casewright ${words.join(' ')} ended with ${exitCode}: ${err}`);
    return out.split('\n').filter((line) => line !== '').map((line): Record<string, unknown> => JSON.parse(line));
  }

  write(name: string, content: string | Uint8Array): void {
    fs.writeFileSync(path.join(this.folder, name), content);
  }

  /** The text of a file that a command wrote. */
  read(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  clear(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
