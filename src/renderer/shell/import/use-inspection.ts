import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inspection } from '../../../shared/contract/reports.ts';
import { CallError } from '../../client/client.ts';
import { useClient } from '../../state/queries.ts';
import type { ReadingChoices } from '../../state/reading-choices.ts';
import type { ImportFile } from '../../state/workspace.ts';
import { secondsLeft } from './time-left.ts';
import { upload } from './upload.ts';

/** How far a file is on its way to being known. */
export type InspectionStage =
  | { readonly is: 'waiting' }
  | {
    readonly is: 'uploading';
    readonly name: string;
    readonly bytes: number;
    readonly totalBytes: number;
    /** How long the rest takes; null while nobody can say. */
    readonly seconds: number | null;
  }
  | { readonly is: 'inspecting'; readonly name: string }
  /** The case has reports of the same bytes; nothing was read. */
  | { readonly is: 'known'; readonly file: string; readonly name: string; readonly ids: readonly string[] }
  | { readonly is: 'failed'; readonly what: 'upload' | 'inspect'; readonly message: string }
  | { readonly is: 'locked'; readonly file: string; readonly wasWrong: boolean; readonly message: string }
  | KnownFile;

/** A file whose text is there. */
export interface KnownFile {
  readonly is: 'ready';
  readonly file: string;
  readonly inspection: Inspection;
  readonly choices: ReadingChoices;
  /** Whether it is being read in another way; until then what is known stays in sight. */
  readonly isReading: boolean;
  /** Why it could not be read in another way; null when it could. */
  readonly problem: string | null;
}

/** Takes in a file and has it looked at; only the file asked for last counts. */
export function useInspection(first: ImportFile | null) {
  const client = useClient();
  const [stage, setStage] = useState<InspectionStage>({ is: 'waiting' });
  const running = useRef<AbortController | null>(null);

  const inspect = useCallback(async (file: string, choices: ReadingChoices, signal: AbortSignal) => {
    try {
      const inspection = await client.call('report.inspect', { file, ...choices });
      if (!signal.aborted) setStage({ is: 'ready', file, inspection, choices, isReading: false, problem: null });
    } catch (error) {
      if (signal.aborted) return;
      const isLocked = error instanceof CallError && (error.code === 'PASSWORD_NEEDED' || error.code === 'PASSWORD_WRONG');
      if (isLocked) setStage({ is: 'locked', file, wasWrong: error.code === 'PASSWORD_WRONG', message: error.message });
      else setStage((before) => (before.is === 'ready' && before.file === file
        ? { ...before, isReading: false, problem: messageOf(error) } : { is: 'failed', what: 'inspect', message: messageOf(error) }));
    }
  }, [client]);

  /** Tells a file that the case has by its hash; reads it where it is new. */
  const look = useCallback(async (file: string, signal: AbortSignal) => {
    try {
      const { fileName, ids } = await client.call('report.known', { file });
      if (signal.aborted) return;
      if (ids.length > 0) setStage({ is: 'known', file, name: fileName, ids });
      else await inspect(file, {}, signal);
    } catch (error) {
      if (!signal.aborted) setStage({ is: 'failed', what: 'inspect', message: messageOf(error) });
    }
  }, [client, inspect]);

  const start = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    return controller.signal;
  }, []);

  const take = useCallback(async (source: ImportFile) => {
    const signal = start();
    if (source.is === 'chosen') {
      setStage({ is: 'inspecting', name: source.name });
      await look(source.file, signal);
      return;
    }
    const { name, size: totalBytes } = source.bytes;
    const startedAtMs = performance.now();
    const show = (bytes: number): void => {
      setStage({ is: 'uploading', name, bytes, totalBytes, seconds: secondsLeft(performance.now() - startedAtMs, bytes, totalBytes) });
    };
    show(0);
    try {
      const file = await upload(client, source.bytes, show, signal);
      if (file === null) return;
      setStage({ is: 'inspecting', name });
      await look(file, signal);
    } catch (error) {
      if (!signal.aborted) setStage({ is: 'failed', what: 'upload', message: messageOf(error) });
    }
  }, [client, look, start]);

  useEffect(() => {
    if (first !== null) void take(first);
    return () => running.current?.abort();
  }, [first, take]);

  // What is known stays in sight while the same bytes are read again.
  const reread = (file: string, choices: ReadingChoices): Promise<void> => {
    setStage((before) => {
      if (before.is === 'known') return { is: 'inspecting', name: before.name };
      return before.is === 'ready' && before.file === file ? { ...before, isReading: true, problem: null } : before;
    });
    return inspect(file, choices, start());
  };
  return { stage, take, reread };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
