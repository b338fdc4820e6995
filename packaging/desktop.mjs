import path from 'node:path';
import { pinnedNode, root, run } from '../scripts/tools.mjs';

const builder = path.join(import.meta.dirname, 'node_modules/electron-builder/cli.js');

/**
 * Runs electron-builder with the project's configuration.
 *
 * @param {readonly string[]} args beyond that
 * @param {{ echo?: boolean }} [options]
 * @throws Error with what it said, when it fails
 */
export async function build(args, options) {
  const { code, output } = await run(pinnedNode(), [builder, '--config', 'packaging/electron-builder.config.mjs', '--publish', 'never', ...args], {
    // Times in what is made are those of the commit, not of the making.
    env: { SOURCE_DATE_EPOCH: await timeOfCommit() }, ...options,
  });
  if (code !== 0) throw new Error(`The desktop package could not be made.\n${output}`);
}

/** When the checked out commit was made, in seconds since 1970 or as the environment says; that of a checkout without history is 0. */
export async function timeOfCommit() {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given !== undefined) return given;
  const { code, output } = await run('git', ['-C', root, 'log', '-1', '--format=%ct']);
  return code === 0 ? output.trim() : '0';
}
