import path from 'node:path';
import fc from 'fast-check';
import { Session } from '../../session.ts';
import type { Run } from '../../testing/channel.ts';
import { createTestDesk, runIn } from '../../testing/services.ts';
import { buildGenerated, generatedCase, type GeneratedCase } from './generated.ts';

/** An open case made for one run of a property. */
export interface GeneratedGround {
  readonly made: GeneratedCase;
  readonly filePath: string;
  readonly folder: string;
  readonly session: Session;
  readonly run: Run;
  /** Another case, open and empty. */
  readonly openEmpty: () => Promise<{ readonly session: Session; readonly run: Run }>;
}

/** How long cases are made for, and a failing one made smaller: what was found by then is told. */
const longestMs = 100_000;

/** Makes generated cases, one after the other, and holds a property against each. */
export async function forGenerated(numRuns: number, property: (ground: GeneratedGround) => Promise<void>): Promise<void> {
  await fc.assert(fc.asyncProperty(generatedCase, async (made) => {
    const desk = createTestDesk();
    const sessions: Session[] = [];
    const open = async (name: string) => {
      const session = new Session(desk.services);
      sessions.push(session);
      const run = runIn(session);
      await run('case.create', { file: path.join(desk.folder, `${name}.casefile`), title: name, marking: null });
      return { session, run };
    };
    try {
      const { session, run } = await open('generated');
      await buildGenerated(run, made);
      await property({ made, folder: desk.folder, filePath: path.join(desk.folder, 'generated.casefile'), session, run, openEmpty: () => open('empty') });
    } finally {
      for (const session of sessions) session.leave();
      desk.dispose();
    }
  }), { numRuns, interruptAfterTimeLimit: longestMs });
}
