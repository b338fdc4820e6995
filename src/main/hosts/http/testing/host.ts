import fs from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { programOf } from '../../common/program.ts';
import type { Surroundings } from '../../common/user-folder.ts';
import { startLocalHost, type LocalHost } from '../local-host.ts';

/** A local host over folders of its own, with a renderer of two files. Has a lifetime: `close` it. */
export interface TestHost {
  readonly host: LocalHost;
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  readonly token: string;
  /** Folder that the page may open from. */
  readonly folder: string;
  /** The home folder of the user that the host runs for. */
  readonly home: string;
  close(): Promise<void>;
}

/** @param prepare puts files into the folder before the host starts, and says which case it starts on */
export async function startTestHost(prepare: (folder: string) => Promise<string | undefined> | string | undefined = () => undefined): Promise<TestHost> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-http-'));
  const folder = path.join(home, 'cases');
  const renderer = path.join(home, 'renderer');
  for (const made of [folder, renderer]) fs.mkdirSync(made);
  fs.writeFileSync(path.join(renderer, 'index.html'), '<!doctype html><title>Page</title>');
  fs.writeFileSync(path.join(renderer, 'page.js'), 'export {};');
  fs.writeFileSync(path.join(renderer, 'unlisted.txt'), 'not in the map');
  fs.writeFileSync(path.join(renderer, 'asset-map.json'), JSON.stringify({ 'index.html': 'text/html; charset=utf-8', 'page.js': 'text/javascript; charset=utf-8' }));
  const around: Surroundings = { platform: 'linux', environment: { CASEWRIGHT_DATA: path.join(home, 'data') }, home };
  const program = { ...programOf(new URL('../../../serve.ts', import.meta.url).href), renderer };
  const caseFile = await prepare(folder);
  const host = await startLocalHost({ program, around, caseFile, folders: [folder], port: 0 });
  const token = host.url.slice(host.url.indexOf('#token=') + '#token='.length);
  return {
    host, token, folder, home,
    authority: new URL(host.origin).host,
    close: async () => {
      await host.close();
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One request, sent as given: no URL is tidied and no header added but `Host` and the length. */
export interface Sending {
  readonly method?: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
}

export function send(authority: string, { method = 'GET', target, headers = {}, body }: Sending): Promise<Answer> {
  const [hostname, port] = authority.split(':');
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: target, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => { text += piece; });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    for (const [name, value] of Object.entries(headers)) sent.setHeader(name, value);
    sent.on('error', reject);
    sent.end(body);
  });
}

export const windowId = '01234567-89ab-4cde-8f01-23456789abcd';

/** Headers as the page sends them with a call. */
export function callHeaders(host: TestHost, window = windowId): Record<string, string> {
  return { Authorization: `Bearer ${host.token}`, 'X-Casewright-Window': window, 'Content-Type': 'application/json' };
}
