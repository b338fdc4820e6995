// A call through each transport beside an empty call of the same one: in process, over HTTP, and over a message channel,
// which is what IPC between processes costs at the least (both sides clone; the two processes are not part of it).
import { MessageChannel } from 'node:worker_threads';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dispatch } from '../src/main/core/dispatch.ts';
import { programOf } from '../src/main/hosts/common/program.ts';
import { startLocalHost } from '../src/main/hosts/http/local-host.ts';
import { createHttpTransport } from '../src/renderer/client/http-transport.ts';
import { Session } from '../src/main/core/session.ts';
import { createTestDesk } from '../src/main/core/testing/services.ts';
import { buildSample } from '../src/main/core/sample/build.ts';
import { openInto } from '../src/main/core/case/handlers.ts';
import { quantile } from './measure.ts';
import { sized } from './size.ts';

type Call = (name: string, input: unknown) => Promise<unknown>;

const callsEach = sized(400, 5);
const verbs: readonly (readonly [name: string, input: unknown])[] = [
  ['job.cancel', { jobId: 'none' }],
  ['case.state', {}],
  ['network.read', { limit: 300, withEvents: false }],
  ['timeline.read', { limit: 300 }],
  ['quote.list', { offset: 0, limit: 50 }],
];

async function measure(transport: string, call: Call): Promise<void> {
  let empty = { p50: Number.NaN, p95: Number.NaN };
  for (const [name, input] of verbs) {
    for (let warm = 0; warm < 30; warm++) await call(name, input);
    const times: number[] = [];
    for (let index = 0; index < callsEach; index++) {
      const start = performance.now();
      await call(name, input);
      times.push(performance.now() - start);
    }
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    if (name === 'job.cancel') empty = { p50, p95 };
    process.stdout.write(`${transport.padEnd(12)} ${name.padEnd(14)} p50 ${p50.toFixed(3)} ms  p95 ${p95.toFixed(3)} ms  beside empty ${(p50 / empty.p50).toFixed(1)} / ${(p95 / empty.p95).toFixed(1)}\n`);
  }
}

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bench-'));
const renderer = path.join(home, 'renderer');
fs.mkdirSync(renderer);
fs.writeFileSync(path.join(renderer, 'index.html'), '<!doctype html><title>Page</title>');
fs.writeFileSync(path.join(renderer, 'asset-map.json'), JSON.stringify({ 'index.html': 'text/html; charset=utf-8' }));

const desk = createTestDesk();
const session = new Session(desk.services);
const samplePath = path.join(home, 'sample.casefile');
await buildSample(session.services, samplePath);
openInto(session, samplePath);
await measure('in process', (name, input) => dispatch(session, name, input));

const { port1, port2 } = new MessageChannel();
const waiting = new Map<number, (reply: unknown) => void>();
let serial = 0;
port2.on('message', ({ id, name, input }: { id: number; name: string; input: unknown }) => {
  void dispatch(session, name, input).then((reply) => port2.postMessage({ id, reply }));
});
port1.on('message', ({ id, reply }: { id: number; reply: unknown }) => {
  waiting.get(id)?.(reply);
  waiting.delete(id);
});
await measure('message port', (name, input) => new Promise((resolve) => {
  waiting.set(++serial, resolve);
  port1.postMessage({ id: serial, name, input });
}));
port1.close();

const program = { ...programOf(new URL('../src/main/serve.ts', import.meta.url).href), renderer };
const host = await startLocalHost({
  program, around: { platform: 'linux', environment: { CASEWRIGHT_DATA: path.join(home, 'data') }, home }, caseFile: samplePath, folders: [home], port: 0,
});
const token = host.url.slice(host.url.indexOf('#token=') + '#token='.length);
const transport = createHttpTransport({ token, windowId: crypto.randomUUID() }, {
  fetch: (target, options) => fetch(host.origin + target, options), pause: (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }),
});
await measure('HTTP', (name, input) => transport.call(name, input));
await host.close();
session.leave();
fs.rmSync(home, { recursive: true, force: true });
