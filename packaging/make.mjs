// Makes what is handed out on this system: npm run package. What comes after -- goes to electron-builder (docs/packaging.md).
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../scripts/built.mjs';
import { build, timeOfCommit } from './desktop.mjs';
import { billOfMaterials } from './sbom.mjs';
import { ensureTools, npm, packagesFolder } from './tools.mjs';

const tell = (/** @type {string} */ line) => console.error(line);

await ensureBuilt(tell);
await ensureTools(tell);
mkdirSync(packagesFolder, { recursive: true });
await build(process.argv.slice(2), { echo: true });
await npm(['pack', '--ignore-scripts', '--pack-destination', packagesFolder]);
const bill = await billOfMaterials(Number(await timeOfCommit()));
writeFileSync(path.join(packagesFolder, 'casewright.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);

const made = readdirSync(packagesFolder, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.(AppImage|deb|dmg|exe|tgz|json)$/.test(entry.name)).map(({ name }) => name).toSorted();
const sums = made.map((name) => `${createHash('sha256').update(readFileSync(path.join(packagesFolder, name))).digest('hex')}  ${name}\n`);
writeFileSync(path.join(packagesFolder, `SHA256SUMS-${process.platform}`), sums.join(''));
tell(`In ${packagesFolder}: ${made.join(', ')}`);
