import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '../../core/dispatch.ts';
import type { Services } from '../../core/services.ts';
import { Handles } from '../common/handles.ts';
import { programOf } from '../common/program.ts';
import { createDesk } from '../common/services.ts';
import { createFileAccess } from './file-access.ts';
import { Folders } from './folders.ts';
import { Windows } from './windows.ts';

let home: string;
let services: Services;
let trusted: Handles;
let windows: Windows;

beforeEach(async () => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-windows-'));
  const desk = createDesk('local', programOf(new URL('../../serve.ts', import.meta.url).href), home, null);
  const chosen = new Handles();
  trusted = desk.handles;
  services = desk.servicesFor(createFileAccess({ folders: await Folders.open([home], chosen), uploads: desk.uploads, trusted, chosen }));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  windows = new Windows(services, { show: 'welcome' }, trusted, { afterStreamMs: 1000, idleMs: 5000 });
});
afterEach(async () => {
  vi.useRealTimers();
  await windows.close();
  fs.rmSync(home, { recursive: true });
});

it('keeps one session for each window', async () => {
  expect(await windows.session('a')).toBe(await windows.session('a'));
  expect(await windows.session('b')).not.toBe(await windows.session('a'));
});

it('keeps a session through a reload, which ends a stream and begins one', async () => {
  const first = await windows.listen('a');
  first.end();
  await vi.advanceTimersByTimeAsync(900);
  const second = await windows.listen('a');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(second.session).toBe(first.session);
  expect(windows.count).toBe(1);
});

it('closes a session some time after its last stream ended', async () => {
  const [one, two] = [await windows.listen('a'), await windows.listen('a')];
  one.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(windows.count).toBe(1);
  two.end();
  await vi.advanceTimersByTimeAsync(1000);
  expect(windows.count).toBe(0);
});

it('closes a session without stream when no call came for long', async () => {
  await windows.session('a');
  await vi.advanceTimersByTimeAsync(4000);
  await windows.session('a');
  await vi.advanceTimersByTimeAsync(4000);
  expect(windows.count).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(windows.count).toBe(0);
});

it('opens for a window that comes back the case that it had open', async () => {
  const { session, end } = await windows.listen('a');
  await call(session, 'case.create', { file: trusted.of(path.join(home, 'kept.casefile')), title: 'Kept', marking: null });
  end();
  await vi.advanceTimersByTimeAsync(1000);
  expect(session.current).toBeNull();
  const again = await windows.session('a');
  expect(await call(again, 'case.state', {})).toMatchObject({ ok: true, value: { title: 'Kept' } });
});
