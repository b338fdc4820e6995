// Makes the packages and looks into them: npm run package:check. Brings its tools by itself, from packaging/package-lock.json.
import { ensureBuilt } from '../scripts/built.mjs';
import { runTool } from '../scripts/tools.mjs';
import { ensureTools } from './tools.mjs';

const tell = (/** @type {string} */ line) => console.error(line);

await ensureBuilt(tell);
await ensureTools(tell);
const { code } = await runTool('vitest', ['run', '--config', 'packaging/vitest.config.mjs', ...process.argv.slice(2)], { echo: true });
process.exitCode = code;
