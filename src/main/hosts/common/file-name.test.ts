import { expect, it } from 'vitest';
import { safeFileName } from './file-name.ts';

it.each([
  ['report.txt', 'report.txt'],
  ['Übersicht 2024 – final.txt', 'Übersicht 2024 – final.txt'],
  ['C:\\Users\\ada\\report.txt', 'report.txt'],
  ['../../.bashrc', 'bashrc'],
  ['a\u202Egpj.exe', 'a_gpj.exe'],
  ['a\0b\n.txt', 'a_b_.txt'],
  ['CON', '_CON'], ['lpt1.txt', '_lpt1.txt'],
  ['', 'file'], ['...', 'file'], ['/', 'file'],
  ['\uD800.txt', '\uFFFD.txt'],
])('makes %j into %j', (given, safe) => {
  expect(safeFileName(given)).toBe(safe);
});

it('shortens the stem of a long name and keeps its ending, without cutting a character', () => {
  const name = safeFileName(`${'😀'.repeat(100)}.txt`);
  expect(name).toBe(`${'😀'.repeat(44)}.txt`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
});
