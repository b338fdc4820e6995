import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { largestFileBytes } from '../../../shared/limits.ts';
import { Uploads } from './uploads.ts';

let parent: string;
let uploads: Uploads;

beforeEach(() => {
  parent = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-uploads-')), 'uploads');
  uploads = new Uploads(parent);
});
afterEach(() => {
  uploads.dispose();
  fs.rmSync(path.dirname(parent), { recursive: true });
});

const bytes = (text: string) => Buffer.from(text);
const withCode = (code: string) => expect.objectContaining({ code });

it('puts the pieces together under the name of the file, readable by nobody else', () => {
  const { file } = uploads.start('notes\u202Etxt.exe', 11);
  expect(uploads.append(file, bytes('hello '))).toEqual({ receivedBytes: 6 });
  expect(uploads.append(file, bytes('there'))).toEqual({ receivedBytes: 11 });
  const place = uploads.path(file);
  expect(path.basename(place)).toBe('notes_txt.exe');
  expect(fs.readFileSync(place, 'utf8')).toBe('hello there');
  expect(fs.statSync(place).mode & 0o077).toBe(0);
});

it('takes an empty file, which the importer then refuses in its own words', () => {
  expect(fs.readFileSync(uploads.path(uploads.start('empty.txt', 0).file))).toHaveLength(0);
});

it('keeps a name from leading out of the folder', () => {
  const { file } = uploads.start('../../../etc/passwd', 0);
  expect(path.relative(parent, uploads.path(file)).split(path.sep)).toHaveLength(3);
  expect(path.basename(uploads.path(file))).toBe('passwd');
});

it('refuses more than can be imported before anything comes', () => {
  expect(() => uploads.start('large.txt', largestFileBytes + 1)).toThrow(withCode('FILE_TOO_LARGE'));
  expect(fs.existsSync(parent)).toBe(false);
});

it('refuses more than was announced, and forgets the file', () => {
  const { file } = uploads.start('grown.txt', 3);
  expect(() => uploads.append(file, bytes('four'))).toThrow(withCode('FILE_TOO_LARGE'));
  expect(() => uploads.append(file, bytes('x'))).toThrow(withCode('UPLOAD_UNKNOWN'));
});

it('does not hand out a file that is not there completely', () => {
  const { file } = uploads.start('partly.txt', 10);
  uploads.append(file, bytes('part'));
  expect(() => uploads.path(file)).toThrow(withCode('UPLOAD_UNKNOWN'));
});

it('lets old files make room for new ones', () => {
  const files = [1, 2, 3, 4].map((number) => uploads.start(`${number}.txt`, largestFileBytes).file);
  expect(files.map((file) => uploads.has(file))).toEqual([false, true, true, true]);
});

it('leaves nothing behind', () => {
  uploads.start('a.txt', 0);
  uploads.dispose();
  expect(fs.readdirSync(parent)).toEqual([]);
});

it('removes what killed processes left, and nothing of those that run', () => {
  const [killed, running] = [path.join(parent, '4194999-abc'), path.join(parent, `${process.ppid}-abc`)];
  for (const folder of [killed, running]) fs.mkdirSync(folder, { recursive: true });
  uploads.start('a.txt', 0);
  expect([killed, running].map((folder) => fs.existsSync(folder))).toEqual([false, true]);
});
