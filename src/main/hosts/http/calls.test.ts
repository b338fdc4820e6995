import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '../../../renderer/client/client.ts';
import { createHttpTransport } from '../../../renderer/client/http-transport.ts';
import type { HostEvent } from '../../../shared/events.ts';
import { callHeaders, send, startTestHost, type TestHost } from './testing/host.ts';

let host: TestHost;

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.close());

/** The page's own client, in a new tab. `onStream` is told when the host has begun to send events. */
function newTab(onStream: () => void = () => undefined): Client {
  return createClient(createHttpTransport({ token: host.token, windowId: randomUUID() }, {
    fetch: async (target, options) => {
      const response = await fetch(host.host.origin + target, options);
      if (target === '/api/events') onStream();
      return response;
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  }));
}

/** A new tab that has heard nothing yet, and the first change that it hears of. */
async function newListener(): Promise<{ tab: Client; change: Promise<HostEvent> }> {
  const streaming = Promise.withResolvers<void>();
  const change = Promise.withResolvers<HostEvent>();
  const tab = newTab(streaming.resolve);
  tab.subscribe((event) => {
    if (event.type === 'case/changed') change.resolve(event);
  });
  await streaming.promise;
  return { tab, change: change.promise };
}

/** A new case in the folder of the host, made through the page's chooser. */
async function newCase(tab: Client, name: string): Promise<{ file: string }> {
  const folder = (await tab.call('folder.list', { folder: null })).entries[0]?.handle ?? '';
  const { file } = await tab.call('folder.file', { folder, name });
  await tab.call('case.create', { file, title: name, marking: null });
  return { file };
}

describe('the local host', () => {
  it('serves the page with every header that protects it', async () => {
    const { status, headers, text } = await send(host.authority, { target: '/', headers: { 'Sec-Fetch-Site': 'none' } });
    expect({ status, text }).toEqual({ status: 200, text: '<!doctype html><title>Page</title>' });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('serves the files of the build, and their heads', async () => {
    expect(await send(host.authority, { target: '/page.js' })).toMatchObject({ status: 200, text: 'export {};' });
    expect(await send(host.authority, { method: 'HEAD', target: '/page.js' })).toMatchObject({ status: 200, text: '' });
  });

  it.each([{}, { 'Sec-Fetch-Site': 'same-origin' }])('answers a call of its own page (%o)', async (more) => {
    const answer = await send(host.authority, {
      method: 'POST', target: '/api/call', headers: { ...callHeaders(host), Origin: host.host.origin, ...more }, body: '{"name":"host.describe","input":{}}',
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { kind: 'local', version: '0.1.0', hasNativeDialogs: false } });
  });

  it('answers an unknown verb and wrong input with errors, not with statuses', async () => {
    const tab = newTab();
    await expect(tab.call('folder.list', { folder: '' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const answer = await send(host.authority, { method: 'POST', target: '/api/call', headers: callHeaders(host), body: '{"name":"__proto__","input":{}}' });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'VERB_UNKNOWN' } });
  });

  it('keeps a case open for each tab, and lists it among the recent ones', async () => {
    const [one, other] = [newTab(), newTab()];
    await newCase(one, 'first.casefile');
    expect(await one.call('case.state', {})).toMatchObject({ title: 'first.casefile', fileName: 'first.casefile' });
    expect((await other.call('case.state', {}))?.fileName).not.toBe('first.casefile');
    const recent = (await other.call('recent.list', {})).find(({ title }) => title === 'first.casefile');
    expect(recent).toMatchObject({ location: host.folder, isThere: true });
    await other.call('case.open', { file: recent?.file ?? '' });
    expect(await other.call('case.state', {})).toMatchObject({ fileName: 'first.casefile' });
  });

  it('tells every tab on a case about a change', async () => {
    const [one, other] = [await newListener(), await newListener()];
    const { file } = await newCase(one.tab, 'watched.casefile');
    await other.tab.call('case.open', { file });
    const before = await one.tab.call('case.state', {});
    await one.tab.call('case.edit', { title: 'Watched', description: null, marking: null, revision: before?.revision ?? 0 });
    const after = await one.tab.call('case.state', {});
    expect(await one.change).toMatchObject({ type: 'case/changed', seq: after?.seq });
    expect(await other.change).toEqual({ type: 'case/changed', seq: after?.seq, ids: [] });
  });

  it('takes a dropped file piece by piece', async () => {
    const tab = newTab();
    const { file } = await tab.call('upload.start', { name: '../../a report.txt', sizeBytes: 10 });
    expect(await tab.call('upload.append', { file, base64: Buffer.from('hello ').toString('base64') })).toEqual({ receivedBytes: 6 });
    expect(await tab.call('upload.append', { file, base64: Buffer.from('case').toString('base64') })).toEqual({ receivedBytes: 10 });
    await expect(tab.call('upload.append', { file, base64: 'eA==' })).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it('has no dialogs of the system', async () => {
    await expect(newTab().call('file.choose', { purpose: 'import' })).rejects.toMatchObject({ code: 'NOT_AVAILABLE' });
  });

  it('never writes its token to its log or to a file', () => {
    const files = fs.readdirSync(host.home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const telling = files.filter((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'latin1').includes(host.token));
    expect(telling.map(({ name }) => name)).toEqual([]);
  });
});
