import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundTable } from '../../../shared/contract/exchange.ts';
import { tableFormatNames, type ImportFormatName, type TableFormatName } from '../../../shared/exchange.ts';
import { useClient } from '../../state/queries.ts';
import type { ImportFile } from '../../state/workspace.ts';
import { upload } from '../import/upload.ts';
import { mappingsView, parseMappings, type SavedMapping } from './saved-mappings.ts';

/** A file that the host has, and what was found out about it. */
export interface ExchangeFile {
  readonly is: 'ready';
  readonly file: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly format: ImportFormatName | null;
  readonly isRecognised: boolean;
  /** Those of a form that has such; null until they are known, and of other forms. */
  readonly tables: readonly FoundTable[] | null;
  readonly saved: readonly SavedMapping[];
}

export type ExchangeStage =
  | { readonly is: 'waiting' }
  | { readonly is: 'uploading'; readonly name: string; readonly bytes: number; readonly totalBytes: number }
  | { readonly is: 'inspecting'; readonly name: string }
  | { readonly is: 'failed'; readonly message: string }
  | ExchangeFile;

const isTable = (format: ImportFormatName | null): format is TableFormatName => tableFormatNames.some((each) => each === format);

/** Takes in a file and has its form told; only the file asked for last counts. */
export function useExchangeFile(first: ImportFile | null) {
  const client = useClient();
  const [stage, setStage] = useState<ExchangeStage>({ is: 'waiting' });
  const running = useRef<AbortController | null>(null);

  const look = useCallback(async (file: string, given: ImportFormatName | null, signal: AbortSignal) => {
    const inspected = await client.call('import.inspect', { file });
    const format = given ?? inspected.format;
    const tables = isTable(format) ? (await client.call('import.tables', { format, file })).tables : null;
    const { json } = tables === null ? { json: null } : await client.call('view.read', { key: mappingsView });
    if (!signal.aborted) setStage({ is: 'ready', file, ...inspected, format, isRecognised: inspected.format !== null, tables, saved: parseMappings(json) });
  }, [client]);

  const start = useCallback((work: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    work(controller.signal).catch((error: unknown) => {
      if (!controller.signal.aborted) setStage({ is: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
  }, []);

  const take = useCallback((source: ImportFile) => start(async (signal) => {
    if (source.is === 'chosen') {
      setStage({ is: 'inspecting', name: source.name });
      await look(source.file, null, signal);
      return;
    }
    const { name, size: totalBytes } = source.bytes;
    const show = (bytes: number): void => setStage({ is: 'uploading', name, bytes, totalBytes });
    show(0);
    const file = await upload(client, source.bytes, show, signal);
    if (file === null) return;
    setStage({ is: 'inspecting', name });
    await look(file, null, signal);
  }), [client, look, start]);

  /** Takes the file for one of another form. */
  const takeAs = useCallback((file: string, format: ImportFormatName) => start((signal) => look(file, format, signal)), [look, start]);

  useEffect(() => {
    if (first !== null) take(first);
    return () => running.current?.abort();
  }, [first, take]);
  return { stage, take, takeAs };
}
