// Checks the types of every layer with the layer's own tsconfig, and only what changed since the last time.
// TypeScript 7 checks; TypeScript 6 stays for the tools that read the tree through its library.
import { atMost, runTool } from './tools.mjs';

const layers = ['src/shared', 'src/drawing', 'src/main', 'src/preload', 'src/renderer', '.'];

const results = await atMost(2, layers.map((layer) => async () => ({ layer, ...await runTool('tsc', ['-p', layer, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', `.cache/types/${layer.replaceAll('/', '-')}.tsbuildinfo`]) })));
const failed = results.filter(({ code, output }) => code !== 0 && !output.includes('error TS18003'));
for (const { layer, output } of failed) console.log(`${layer}\n${output.trimEnd()}`);
console.log(failed.length === 0 ? `types: ${layers.length} layers hold` : `types: wrong in ${failed.map(({ layer }) => layer).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
