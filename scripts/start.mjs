// Starts Casewright: in Electron, else in a window of an installed browser, else at an address that it prints.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nodeProblem } from '../src/main/hosts/common/node-version.mjs';
import { ensureBuilt } from './built.mjs';
import { downloadElectron, findElectron, runElectron } from './electron.mjs';

const help = `npm start -- [options]

  --host electron   only in Electron
  --host local      only in a browser, served on this machine alone
  --case FILE       open this case (the sample when absent)
  --welcome         begin with the welcome screen
  --port N          port of the local host (any free one when absent)
  --folder DIR      a folder that the local host may open from and save to; may be repeated
  --no-open         only print the address of the local host
`;

const tell = (/** @type {string} */ line) => console.error(line);

const known = /** @type {const} */ ({
  host: { type: 'string' }, case: { type: 'string' }, welcome: { type: 'boolean' }, port: { type: 'string' },
  folder: { type: 'string', multiple: true }, open: { type: 'boolean' }, help: { type: 'boolean' },
});

/**
 * What the command line asks for: arguments that every host understands, and such that only the local one does.
 *
 * @throws Error for arguments that nobody understands
 */
function readOptions() {
  const { values } = parseArgs({ allowNegative: true, options: known });
  if (values.host !== undefined && !['electron', 'local'].includes(values.host)) throw new Error(`--host takes electron or local, not "${values.host}".`);
  // npm changes to the folder of the project and leaves the user's in INIT_CWD.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  return {
    wantsHelp: values.help ?? false,
    host: values.host,
    wishes: [...(values.case === undefined ? [] : ['--case', path.resolve(from, values.case)]), ...(values.welcome ? ['--welcome'] : [])],
    localWishes: [
      ...(values.port === undefined ? [] : ['--port', values.port]),
      ...(values.folder ?? []).flatMap((folder) => ['--folder', path.resolve(from, folder)]),
      ...(values.open === false ? ['--no-open'] : []),
    ],
  };
}

/** Why Electron can't run here at all, or null. */
function electronProblem() {
  if (process.platform !== 'linux') return null;
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'there is no display; start it in a desktop session';
  return process.getuid?.() === 0 ? 'its sandbox does not work for root; start Casewright as an ordinary user' : null;
}

/** @returns {Promise<number | null>} the exit code, or null when Electron can't be had or does not come up */
async function tryElectron(/** @type {readonly string[]} */ wishes, /** @type {boolean} */ isDemanded) {
  const problem = electronProblem();
  if (problem !== null) {
    if (isDemanded) tell(`Electron can't run: ${problem}. Or leave --host out, to start in a browser.`);
    return null;
  }
  const binary = findElectron() ?? await downloadElectron(tell);
  if (binary === null) {
    if (!isDemanded) tell('Starting in a browser instead.');
    return null;
  }
  const { code, cameUp } = await runElectron(binary, wishes);
  if (cameUp) return code;
  tell(`Electron ended at once with code ${code}.${isDemanded ? '' : ' Starting in a browser instead.'}`);
  return null;
}

/** @returns {Promise<number>} the exit code */
async function start(/** @type {ReturnType<typeof readOptions>} */ { host, wishes, localWishes }) {
  await ensureBuilt(tell);
  // A port, a folder or no window are wishes that only the local host can fulfil.
  if (host === 'electron' || (host === undefined && localWishes.length === 0)) {
    const code = await tryElectron(wishes, host === 'electron');
    if (code !== null || host === 'electron') return code ?? 1;
  }
  process.argv.splice(2, Infinity, '--open', ...wishes, ...localWishes);
  await import(new URL('../out/main/serve.js', import.meta.url).href);
  return Number(process.exitCode ?? 0);
}

async function main() {
  const problem = nodeProblem(process.versions.node, false);
  if (problem !== null) {
    tell(problem);
    return 1;
  }
  let options;
  try {
    options = readOptions();
  } catch (error) {
    tell(`${error instanceof Error ? error.message : error}\n\n${help}`);
    return 2;
  }
  if (!options.wantsHelp) return start(options);
  console.log(help);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
