import { BroadcastChannel, parentPort } from 'node:worker_threads';
import type { IngestTask } from '../ingest.ts';
import { cutNetwork } from './no-network.ts';

/** Name of the channel on which workers tell of ways to the network that were tried. */
const channel = new BroadcastChannel('ways-to-the-network');
channel.unref();
cutNetwork((way) => channel.postMessage(way));
const { answer } = await import('../answer.ts');

// A reader without a network. A page that asks for the impossible shows that it would be seen.
parentPort?.on('message', async (task: IngestTask) => {
  if (task.type === 'read' && Buffer.from(task.file.bytes).includes('ASK THE NETWORK')) await fetch('http://127.0.0.1:9/');
  await answer(task);
});
