import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const filesIn = (text) => [...text.matchAll(/`((?:src|e2e|scripts|bench|docs|packaging)\/[\w./-]+\.\w+|package(?:-lock)?\.json|README\.md)`/g)].map(([, file]) => file);

it.each(['security', 'privacy', 'reliability'])('docs/%s.md names only files that are there', (name) => {
  const named = filesIn(fs.readFileSync(path.join(root, 'docs', `${name}.md`), 'utf8'));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
});

it('docs/security.md has a line for each of the twenty items', () => {
  const text = fs.readFileSync(path.join(root, 'docs/security.md'), 'utf8');
  expect([...text.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

it('nothing in the program opens an address or a file with another program', () => {
  const sources = execFileSync('git', ['ls-files', 'src'], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => /\.tsx?$/.test(file) && fs.existsSync(path.join(root, file)));
  expect(sources.filter((file) => /\b(openExternal|showItemInFolder)\b|\bshell\b[^\n]*from 'electron'/.test(fs.readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});
