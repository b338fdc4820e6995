// A case with scenes of so many things each, for the benchmarks of briefings.
import path from 'node:path';
import { call } from '../src/main/core/dispatch.ts';
import { Session } from '../src/main/core/session.ts';
import { createCliServices } from '../src/main/hosts/cli/services.ts';
import { programOf } from '../src/main/hosts/common/program.ts';
import type { Input, Output, VerbName } from '../src/shared/contract.ts';
import { writeThroughJournal } from './case.ts';
import { crowdCase } from './crowd-graph.ts';

const program = programOf(new URL('../src/main/cli.ts', import.meta.url).href);

/** Calls a verb; rejects with what the core says is wrong. */
export type Run = <N extends VerbName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** Works on a case in this process, as the command line does. */
export async function inCase<T>(file: string, work: (run: Run) => Promise<T>): Promise<T> {
  const folder = path.dirname(file);
  const session = new Session(createCliServices({ program, workingFolder: folder, userFolder: folder, samplePath: path.join(folder, 'sample.casefile') }));
  const run: Run = async (name, input) => {
    const reply = await call(session, name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value;
  };
  try {
    await run('case.open', { file });
    return await work(run);
  } finally {
    session.leave();
  }
}

/**
 * Writes a case of as many things as scenes need, each scene with its own part of them and the claims between, where our layout placed them.
 *
 * @param shift by how many things a scene differs from the one before
 */
export async function makeScenes(file: string, { scenes, things, shift }: { readonly scenes: number; readonly things: number; readonly shift: number }): Promise<void> {
  const all = Math.ceil((things + shift * (scenes - 1)) / 10) * 10;
  const { generated } = crowdCase(all);
  writeThroughJournal(file, generated);
  await inCase(file, async (run) => {
    const { nodes, edges } = await run('network.read', { limit: 20_000, withEvents: false });
    // In the order of the layout, so that what is shown together lies together.
    const sorted = nodes.toSorted((one, other) => (one.x ?? 0) - (other.x ?? 0));
    for (let at = 0; at < scenes; at++) {
      const shown = sorted.slice(at * shift, at * shift + things);
      const ids = new Set<string>(shown.map(({ id }) => id));
      await run('scene.create', {
        name: `Scene ${at + 1}`, caption: 'Who did what with whom, as far as it is known.', speakerNote: 'Breathe here.', marking: null,
        view: {
          nodes: shown.map(({ id, x, y }) => ({ id, x: x ?? 0, y: y ?? 0 })), claimIds: edges.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)).map(({ id }) => id),
          fadedIds: [], selectedIds: [], viewport: null, sizeBy: 'claims', colourBy: 'type', marks: [], window: null, quoteId: null, panes: {},
        },
      });
    }
  });
}
