// Checks who imports whom in the checkout (or the folder given), and that the checker saw every file: with a TypeScript that it can't load it reads none and is content.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import config, { options, runtimeForbidden } from '../.dependency-cruiser.mjs';
import { root } from './tools.mjs';

/** Libraries that draw: each stands behind one file, so that it can be replaced. */
const drawingLibraries = ['vis-network', 'vis-data', 'vis-util'];

process.chdir(process.argv[2] ?? root);
const files = filesUnder('src');
const typed = await look(config.forbidden, true);
const atRuntime = await look(runtimeForbidden, false);
const complaints = [...violations(typed), ...violations(atRuntime), ...unseen(typed), ...spreadDrawing(atRuntime)];
for (const complaint of complaints) console.log(complaint);
console.log(complaints.length === 0 ? `imports: ${typed.modules.filter(({ source }) => source.startsWith('src/')).length} files, ${typed.summary.totalDependenciesCruised} imports hold` : `imports: ${complaints.length} broken`);
process.exitCode = complaints.length === 0 ? 0 : 1;

async function look(forbidden, tsPreCompilationDeps) {
  const result = await cruise(['src'], { ...options, tsPreCompilationDeps, ruleSet: { forbidden }, validate: true, outputType: 'json' });
  return JSON.parse(result.output);
}

function violations({ summary }) {
  return summary.violations.map(({ rule, from, to, cycle, via }) => {
    const way = (cycle ?? via ?? [{ name: to }]).map((step) => step.name ?? step);
    return `${from} -> ${way.join(' -> ')}: ${rule.name}`;
  });
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.posix.join(entry.parentPath.split(path.sep).join('/'), entry.name));
}

function unseen({ modules }) {
  const seen = new Set(modules.map(({ source }) => source));
  return files.filter((file) => !seen.has(file)).map((file) => `${file}: was not seen by the import check`);
}

function spreadDrawing({ modules }) {
  return drawingLibraries.flatMap((library) => {
    const importers = modules.filter(({ source, dependencies }) => source.startsWith('src/') && !source.includes('.test.')
      && dependencies.some(({ module }) => module === library || (module.startsWith(`${library}/`) && !module.endsWith('.css'))));
    return importers.length > 1 ? [`${importers.map(({ source }) => source).join(', ')}: ${library} belongs into one file`] : [];
  });
}
