// Reads the fuses of the packages that were made on this system, and fails where one is not as it is meant to be: node packaging/fuses-of.mjs.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from './fuses.mjs';
import { packagesFolder } from './tools.mjs';

const programs = { 'linux-unpacked': 'casewright', 'win-unpacked': 'Casewright.exe', 'mac': 'Casewright.app', 'mac-arm64': 'Casewright.app' };
const made = Object.entries(programs).filter(([folder]) => readdirSync(packagesFolder).includes(folder));
if (made.length === 0) throw new Error(`There is no package in ${packagesFolder}: run npm run package first.`);
for (const [folder, program] of made) {
  const wire = await getCurrentFuseWire(path.join(packagesFolder, folder, program));
  const wrong = Object.entries(fuses).filter(([fuse, isOn]) => wire[fuse] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE));
  console.log(wrong.length === 0 ? `${folder}: all ${Object.keys(fuses).length} fuses are set` : `${folder}: not as they are meant to be: ${wrong.map(([fuse]) => FuseV1Options[Number(fuse)]).join(', ')}`);
  if (wrong.length > 0) process.exitCode = 1;
}
