import { parseArgs } from 'node:util';
import { CaseError } from '../../../shared/errors.ts';
import type { Program } from '../common/program.ts';
import { surroundings, type Surroundings } from '../common/user-folder.ts';
import { findBrowser, hasDisplay } from './browser-command.ts';
import { openBrowserWindow, type BrowserWindow } from './browser-window.ts';
import { startLocalHost, type LocalHost } from './local-host.ts';

const help = `Serves Casewright to a browser on this machine.

  --case FILE     open this case (the sample when absent)
  --welcome       begin with the welcome screen instead
  --folder DIR    a folder that the page may open cases from and save to; may be repeated
                  (Casewright in your documents when absent)
  --port N        listen on this port of 127.0.0.1 (any free one when absent)
  --open          open a window of an installed Chromium, Chrome or Edge; stop when it is closed
  --no-open       print the address and keep serving (default)
  --help          show this

The address that is printed carries the token of this start: whoever has it can read and change the case.
`;

interface ServeOptions {
  readonly caseFile: string | undefined;
  readonly showsWelcome: boolean;
  readonly folders: readonly string[];
  readonly port: number;
  readonly opens: boolean;
}

/** Where the command line talks to. */
export interface Terminal {
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

/**
 * Runs the local host until the user stops it or closes its window.
 *
 * @param args arguments without the program's name
 * @returns the exit code: 0, 1 when it could not start, 2 for arguments it does not know
 */
export async function serve(args: readonly string[], program: Program, terminal: Terminal): Promise<number> {
  const options = readOptions(args, terminal);
  if (typeof options === 'number') return options;
  const around = surroundings();
  // Listened for from now on: who reads the address may stop the host the moment it is printed.
  const interruption = interrupted();
  let host: LocalHost;
  try {
    host = await startLocalHost({ program, around, ...options });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    terminal.complain(startFailure(error, options.port));
    return 1;
  }
  const window = options.opens ? await tryWindow(host, around, terminal) : null;
  if (window) terminal.say('Casewright is open in a window of its own. Close it, or press Ctrl-C here, to stop.\n');
  else terminal.say(`Casewright is at ${host.url}\nOpen this address in a browser on this machine. Whoever has it can read and change the case. Ctrl-C stops.\n`);
  await Promise.race([interruption, ...(window ? [window.closed] : [])]);
  await window?.close();
  await host.close();
  return 0;
}

function readOptions(args: readonly string[], terminal: Terminal): ServeOptions | number {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        case: { type: 'string' }, welcome: { type: 'boolean' }, folder: { type: 'string', multiple: true }, port: { type: 'string' },
        open: { type: 'boolean' }, help: { type: 'boolean' },
      },
    });
    if (values.help === true) {
      terminal.say(help);
      return 0;
    }
    const port = Number(values.port ?? '0');
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    return { caseFile: values.case, showsWelcome: values.welcome ?? false, folders: values.folder ?? [], port, opens: values.open ?? false };
  } catch (error) {
    terminal.complain(`${error instanceof Error ? error.message : String(error)}\nSee --help.\n`);
    return 2;
  }
}

function startFailure(error: Error, port: number): string {
  if (error instanceof CaseError) return `${error.message}\n`;
  if ('code' in error && error.code === 'EADDRINUSE') return `Port ${port} is taken by another program. Choose another one, or leave --port out.\n`;
  if ('code' in error && error.code === 'EACCES') return `Port ${port} is reserved by the system. Choose one above 1023, or leave --port out.\n`;
  return `Casewright could not start: ${error.message}\n`;
}

async function tryWindow(host: LocalHost, around: Surroundings, terminal: Terminal): Promise<BrowserWindow | null> {
  if (!hasDisplay(around)) return null;
  const browser = findBrowser(around);
  if (browser === null) {
    terminal.complain('No Chromium, Chrome or Edge was found. Open the address below in a browser of yours.\n');
    return null;
  }
  try {
    return await openBrowserWindow(browser, host.url);
  } catch (error) {
    terminal.complain(`${browser} could not open a window (${error instanceof Error ? error.message : String(error)}). Open the address below in a browser of yours.\n`);
    return null;
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
