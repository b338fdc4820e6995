import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { readAssets } from '../common/assets.ts';
import { Handles } from '../common/handles.ts';
import type { Program } from '../common/program.ts';
import { createDesk } from '../common/services.ts';
import { tryStartCase, type StartCase } from '../common/start-case.ts';
import { defaultCaseFolder, userDataFolder, type Surroundings } from '../common/user-folder.ts';
import { createFileAccess } from './file-access.ts';
import { Folders } from './folders.ts';
import { listen } from './server.ts';
import { newToken } from './token.ts';
import { Windows } from './windows.ts';

/** How a local host is to be started. */
export interface LocalHostOptions {
  readonly program: Program;
  readonly around: Surroundings;
  /** The case that new windows show; the sample when absent. */
  readonly caseFile?: string | undefined;
  /** Whether windows begin with the welcome screen when no case is named. */
  readonly showsWelcome?: boolean;
  /** Folders that the page may list and save to; the user's own folder for cases when there are none. */
  readonly folders: readonly string[];
  /** 0 for any free one. */
  readonly port: number;
}

/** A local host that answers. Has a lifetime: `close` it. */
export interface LocalHost {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Opens the application: carries the token, in the fragment, which browsers never send. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the local host.
 *
 * @throws CaseError when the start case can't be opened, or a folder that was named is not there
 * @throws Error when the port is taken or the renderer is not built
 */
export async function startLocalHost({ program, around, caseFile, showsWelcome = false, folders, port }: LocalHostOptions): Promise<LocalHost> {
  for (const folder of folders) assertFolder(folder);
  if (caseFile !== undefined) assertFile(caseFile);
  const desk = createDesk('local', program, userDataFolder(around), null);
  const assets = readAssets(program.renderer);
  const chosen = new Handles();
  const named = [...folders, ...(caseFile === undefined ? [] : [path.dirname(path.resolve(caseFile))])];
  const open = await Folders.open(folders.length > 0 ? named : [defaultCaseFolder(around), ...named], chosen);
  const services = desk.servicesFor(createFileAccess({ folders: open, uploads: desk.uploads, trusted: desk.handles, chosen }));
  const otherwise: StartCase = { show: showsWelcome ? 'welcome' : 'sample' };
  const start: StartCase = caseFile === undefined ? otherwise : { show: 'case', file: desk.handles.of(path.resolve(caseFile)) };
  // A sample that can't be built must not keep anybody from their own cases.
  if (start.show === 'case') await tryStartCase(services, start);
  const windows = new Windows(services, start, desk.handles);
  const token = newToken();
  const server = await listen({ assets, windows, token, port, log: desk.log });
  return {
    origin: server.origin,
    url: `${server.origin}/#token=${token}`,
    close: async () => {
      await server.close();
      await windows.close();
      await desk.settled();
      desk.uploads.dispose();
    },
  };
}

/** A folder that was typed is never made: the name may be mistyped, and its listing would then be empty without a word. */
function assertFolder(folder: string): void {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new CaseError('FILE_MISSING', `There is no folder ${folder}. Make it first, or name another with --folder.`);
}

/** Looked for before the folders are made ready, so that nothing is made beside a case that is not there. */
function assertFile(file: string): void {
  if (!fs.existsSync(file)) throw new CaseError('CASE_MISSING', `There is no file ${path.resolve(file)}. Name a case that is there with --case, or make one on the welcome screen (--welcome).`);
}
