import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Handles } from './handles.ts';
import { createRecentCases } from './recent-cases.ts';

let folder: string;
let file: string;
let handles: Handles;
const complaints: unknown[] = [];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-recent-'));
  file = path.join(folder, 'data', 'recent.json');
  handles = new Handles();
  complaints.length = 0;
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

let isWanted = true;
afterEach(() => { isWanted = true; });
const recent = () => createRecentCases({ file, handles, now: () => new Date('2026-11-23T10:00:00Z'), isWanted: () => isWanted, log: (error) => complaints.push(error) });

it('lists the newest first, each case once, and whether it is still there', () => {
  const there = path.join(folder, 'there.casefile');
  fs.writeFileSync(there, '');
  recent().add(there, 'Old title');
  recent().add(path.join(folder, 'gone.casefile'), 'Gone');
  recent().add(there, 'There');
  expect(recent().list()).toEqual([
    { file: handles.of(there), title: 'There', location: folder, openedAt: '2026-11-23T10:00:00.000Z', isThere: true },
    { file: handles.of(path.join(folder, 'gone.casefile')), title: 'Gone', location: folder, openedAt: '2026-11-23T10:00:00.000Z', isThere: false },
  ]);
});

it('forgets a case', () => {
  recent().add('/a.casefile', 'A');
  recent().add('/b.casefile', 'B');
  recent().forget(handles.of('/a.casefile'));
  expect(recent().list().map(({ title }) => title)).toEqual(['B']);
});

it('keeps twenty', () => {
  for (let number = 1; number <= 25; number += 1) recent().add(`/${number}.casefile`, String(number));
  expect(recent().list().map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, index) => String(25 - index)));
});

it.each(['', '{', 'null', '{"version":2,"cases":[]}', '{"version":1,"cases":[{"path":7}]}', '\0\0\0'])('starts over from a list that reads %j', (content) => {
  fs.mkdirSync(path.dirname(file));
  fs.writeFileSync(file, content);
  expect(recent().list()).toEqual([]);
  recent().add('/a.casefile', 'A');
  expect(recent().list()).toHaveLength(1);
});

it('goes on without a list when it can not be written', () => {
  fs.writeFileSync(path.join(folder, 'data'), 'a file where the folder should be');
  recent().add('/a.casefile', 'A');
  expect(recent().list()).toEqual([]);
  expect(complaints).toHaveLength(1);
});

it('leaves no half-written file beside the list', () => {
  recent().add('/a.casefile', 'A');
  expect(fs.readdirSync(path.dirname(file))).toEqual(['recent.json']);
});

it('keeps nothing and shows nothing where nobody wants a list', () => {
  recent().add(path.join(folder, 'leak.casefile'), 'The leak');
  isWanted = false;
  expect(recent().list()).toEqual([]);
  recent().clear();
  recent().add(path.join(folder, 'other.casefile'), 'Another');
  isWanted = true;
  expect(recent().list()).toEqual([]);
  expect(fs.readFileSync(file, 'utf8')).not.toMatch(/leak|other/i);
});
