import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;
const file = 'river.casefile';
const inDesk = (name: string) => path.join(desk.folder, name);

beforeEach(async () => {
  desk = new TestDesk();
  await desk.run('new', file, '--title', 'River petition');
  await desk.run('add', file, 'actor', 'Harbour Trust', '--type', 'organisation');
  await desk.run('add', file, 'actor', 'Mayor', '--type', 'person');
  await desk.run('link', file, 'Harbour Trust', 'supports', 'Mayor');
});

afterEach(() => desk.clear());

it('lists what a dossier would lack, before one is made and by itself', async () => {
  const { out } = await desk.run('dossier', 'gaps', file);
  expect(out).toMatch(/Harbour Trust supports Mayor +It is unsourced: it rests on no quote\./);
  const { err, exitCode } = await desk.run('export', file, '--format', 'dossier', '--out', 'a.html');
  expect([exitCode, err.includes('Missing: Harbour Trust supports Mayor. It is unsourced: it rests on no quote.')]).toEqual([0, true]);
});

it.each([['a.html', '<!doctype html'], ['a.docx', 'PK'], ['a.pdf', '%PDF-1.7']])('makes a dossier of the form that %s ends in', async (name, start) => {
  expect((await desk.run('export', file, '--format', 'dossier', '--out', name)).exitCode).toBe(0);
  expect(fs.readFileSync(inDesk(name), 'latin1').startsWith(start)).toBe(true);
});

it('prints the template, takes one from a file, keeps it, and goes back', async () => {
  const usual = await desk.run('dossier', 'template', file);
  expect(usual.out).toContain('{{judgements}}');
  fs.writeFileSync(inDesk('brief.md'), '## Parties\n{{actors}}\n\n## Basis\n{{sources}}\n{{quotes}}\n');
  const headings = async (...options: string[]) => {
    await desk.run('export', file, '--format', 'dossier', '--out', 'b.html', '--replace', ...options);
    return [...fs.readFileSync(inDesk('b.html'), 'utf8').matchAll(/<h2[^>]*>([^<]*)/g)].map(([, words]) => words);
  };
  expect(await headings('--template', 'brief.md')).toEqual(['Parties', 'Basis']);
  expect((await headings())[0]).toBe('Key judgements');
  expect((await desk.run('dossier', 'use', file, 'brief.md')).exitCode).toBe(0);
  expect(await headings()).toEqual(['Parties', 'Basis']);
  expect((await desk.run('dossier', 'template', file)).out).toBe(fs.readFileSync(inDesk('brief.md'), 'utf8'));
  await desk.run('dossier', 'reset', file);
  expect((await desk.run('dossier', 'template', file)).out).toBe(usual.out);
});

it('refuses a template with faults, all of them by their lines, and one that is not there', async () => {
  fs.writeFileSync(inDesk('bad.md'), '## A\n{{actor}}\n#### B\n');
  const { err, exitCode } = await desk.run('dossier', 'use', file, 'bad.md');
  expect(exitCode).toBe(2);
  expect(err).toContain('Line 2: {{actor}} is no part of a dossier. Write one of {{judgements}}');
  expect(err).toContain('Line 3: A heading has one to three signs #');
  expect((await desk.run('export', file, '--format', 'dossier', '--out', 'c.pdf', '--template', 'none.md')).err).toContain('none.md can\'t be read.');
  expect(fs.existsSync(inDesk('c.pdf'))).toBe(false);
});
