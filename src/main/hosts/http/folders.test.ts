import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Handles } from '../common/handles.ts';
import { Folders } from './folders.ts';

let base: string;
let named: string;
let handles: Handles;
let folders: Folders;

beforeEach(async () => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-folders-')));
  named = path.join(base, 'named');
  fs.mkdirSync(path.join(named, 'inner'), { recursive: true });
  fs.mkdirSync(path.join(base, 'named-too'));
  fs.writeFileSync(path.join(base, 'secret.casefile'), 'secret');
  fs.writeFileSync(path.join(named, 'case 10.casefile'), '12345');
  fs.writeFileSync(path.join(named, 'case 9.casefile'), '');
  fs.writeFileSync(path.join(named, '.hidden'), '');
  handles = new Handles();
  folders = await Folders.open([named], handles);
});
afterEach(() => fs.rmSync(base, { recursive: true }));

const root = async () => (await folders.list(null)).entries[0]?.handle ?? '';
const namesIn = async (handle: string) => (await folders.list(handle)).entries.map(({ name }) => name);

describe('the folders of the local host', () => {
  it('begin with those that the user named', async () => {
    expect(await folders.list(null)).toEqual({
      trail: [], isWritable: false, entries: [{ handle: await root(), name: named, isFolder: true, sizeBytes: null, modifiedAt: null }],
    });
  });

  it('list folders first, then names in the order of their numbers, without hidden ones', async () => {
    const listing = await folders.list(await root());
    expect(listing.entries.map(({ name, isFolder, sizeBytes }) => [name, isFolder, sizeBytes])).toEqual([
      ['inner', true, null], ['case 9.casefile', false, 0], ['case 10.casefile', false, 5],
    ]);
    expect(listing.isWritable).toBe(true);
    expect(listing.trail.map(({ name }) => name)).toEqual(['named']);
  });

  it('show the way back from a folder inside', async () => {
    const inner = (await folders.list(await root())).entries[0]?.handle ?? '';
    const { trail } = await folders.list(inner);
    expect(trail).toEqual([{ handle: await root(), name: 'named' }, { handle: inner, name: 'inner' }]);
  });

  it('leave out links that lead outside, or nowhere, and follow those that stay inside', async () => {
    fs.symlinkSync(path.join(base, 'secret.casefile'), path.join(named, 'out.casefile'));
    fs.symlinkSync(base, path.join(named, 'up'));
    fs.symlinkSync(path.join(base, 'missing'), path.join(named, 'nowhere'));
    fs.symlinkSync(path.join(named, 'case 9.casefile'), path.join(named, 'link.casefile'));
    expect(await namesIn(await root())).toEqual(['inner', 'case 9.casefile', 'case 10.casefile', 'link.casefile']);
  });

  it('refuse a file that became a link to the outside after it was listed', async () => {
    const file = (await folders.list(await root())).entries[1]?.handle ?? '';
    expect(folders.resolve(file)).toBe(path.join(named, 'case 9.casefile'));
    fs.rmSync(path.join(named, 'case 9.casefile'));
    fs.symlinkSync(path.join(base, 'secret.casefile'), path.join(named, 'case 9.casefile'));
    expect(() => folders.resolve(file)).toThrow(expect.objectContaining({ code: 'FILE_NOT_ALLOWED' }));
  });

  it('refuse a folder that became a link to the outside after it was listed', async () => {
    const inner = (await folders.list(await root())).entries[0]?.handle ?? '';
    fs.rmdirSync(path.join(named, 'inner'));
    fs.symlinkSync(base, path.join(named, 'inner'));
    await expect(folders.list(inner)).rejects.toMatchObject({ code: 'FILE_NOT_ALLOWED' });
    await expect(folders.fileIn(inner, 'secret.casefile')).rejects.toMatchObject({ code: 'FILE_NOT_ALLOWED' });
  });

  it('refuse a link to nowhere as a place to save to, since it would be written through', async () => {
    fs.symlinkSync(path.join(base, 'planted.casefile'), path.join(named, 'new.casefile'));
    await expect(folders.fileIn(await root(), 'new.casefile')).rejects.toMatchObject({ code: 'FILE_NOT_ALLOWED' });
  });

  it('refuse a folder whose name only begins like a named one', async () => {
    await expect(folders.list(handles.of(path.join(base, 'named-too')))).rejects.toMatchObject({ code: 'FILE_NOT_ALLOWED' });
  });

  it('refuse handles that nobody gave out', async () => {
    await expect(folders.list('/etc')).rejects.toMatchObject({ code: 'FILE_NOT_ALLOWED' });
    expect(() => folders.resolve('file--1')).toThrow(expect.objectContaining({ code: 'FILE_NOT_ALLOWED' }));
  });

  it('say when a folder is gone', async () => {
    const inner = (await folders.list(await root())).entries[0]?.handle ?? '';
    fs.rmdirSync(path.join(named, 'inner'));
    await expect(folders.list(inner)).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });

  it('name files that are there and files that are not there yet', async () => {
    expect(await folders.fileIn(await root(), 'case 9.casefile')).toMatchObject({ isThere: true });
    const { file, isThere } = await folders.fileIn(await root(), 'new.casefile');
    expect(isThere).toBe(false);
    expect(folders.resolve(file)).toBe(path.join(named, 'new.casefile'));
  });

  it.each(['..', '.', '../secret.casefile', 'inner/x', 'inner\\x', '.hidden', 'a\0b', 'a\nb', 'con', 'COM1.casefile', ' x', 'x.', 'x\u202Egpj.exe', 'a:b'])(
    'refuse %j as a name', async (name) => {
      await expect(folders.fileIn(await root(), name)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    },
  );

  it('are made when they are not there', async () => {
    await Folders.open([path.join(base, 'new', 'Casewright')], handles);
    expect(fs.existsSync(path.join(base, 'new', 'Casewright'))).toBe(true);
  });
});
