import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { RecentCase } from '../../../shared/contract/hosts.ts';
import type { RecentCases } from '../../core/services.ts';
import { writeAtomically } from './atomic-file.ts';
import type { Handles } from './handles.ts';

const keptCases = 20;

const entry = z.object({ path: z.string().min(1), title: z.string(), openedAt: z.string() });
const recentFile = z.object({ version: z.literal(1), cases: z.array(entry) });
type Entry = z.infer<typeof entry>;

/**
 * The cases opened lately, kept as JSON that all windows and processes of a user share.
 * A list that is missing or can't be read counts as empty: it is a convenience, never a reason not to start.
 */
export function createRecentCases(parts: {
  readonly file: string;
  readonly handles: Handles;
  readonly now: () => Date;
  readonly log: (error: unknown) => void;
  /** Whether the person wants the list. */
  readonly isWanted: () => boolean;
}): RecentCases {
  const { file, handles, now, log, isWanted } = parts;
  const write = (cases: readonly Entry[]) => {
    try {
      writeAtomically(file, `${JSON.stringify({ version: 1, cases: cases.slice(0, keptCases) }, null, 2)}\n`);
    } catch (error) {
      log(error);
    }
  };
  return {
    list: () => (isWanted() ? read(file) : []).map((recent): RecentCase => ({
      file: handles.of(recent.path), title: recent.title, location: path.dirname(recent.path),
      openedAt: recent.openedAt, isThere: fs.existsSync(recent.path),
    })),
    add: (casePath, title) => {
      if (!isWanted()) return;
      const added = { path: path.resolve(casePath), title, openedAt: now().toISOString() };
      write([added, ...read(file).filter((recent) => recent.path !== added.path)]);
    },
    clear: () => {
      if (fs.existsSync(file)) write([]);
    },
    forget: (handle) => {
      const forgotten = handles.path(handle);
      write(read(file).filter((recent) => recent.path !== forgotten));
    },
  };
}

function read(file: string): Entry[] {
  try {
    return recentFile.parse(JSON.parse(fs.readFileSync(file, 'utf8'))).cases;
  } catch {
    // Missing, half-written by another program, or of a newer version: starting over loses nothing of value.
    return [];
  }
}
