import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { passingPath, removeLeftOver } from './passing.ts';

it('takes away what a process that runs no more left, and nothing else', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-passing-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const ours = path.basename(passingPath(path.join(folder, 'a.zip')));
  const { pid } = spawnSync(process.execPath, ['--version']);
  const dead = ours.replace(`-${process.pid}-`, `-${pid}-`);
  const elsewhere = dead.replace(/-[0-9a-f]{8}-/, '-00000000-');
  const others = ['a.zip', '.a.zip.tmp', `x${dead}`];
  for (const name of [ours, dead, elsewhere, ...others]) fs.writeFileSync(path.join(folder, name), 'x');
  fs.mkdirSync(path.join(folder, `${dead}.parts`));
  fs.writeFileSync(path.join(folder, `${dead}.parts`, 'plain'), 'x');
  removeLeftOver(folder);
  expect(fs.readdirSync(folder).sort()).toEqual([ours, elsewhere, ...others].sort());
});
