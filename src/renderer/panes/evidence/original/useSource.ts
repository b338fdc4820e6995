import { useCallback, useEffect, useState } from 'react';
import type { Report } from '../../../../shared/model/report.ts';
import type { Client } from '../../../client/client.ts';
import { useClient } from '../../../state/queries.ts';
import type { PagedKind } from '../model/original-kind.ts';
import { openImage } from './image-source.ts';
import { PasswordNeeded, type PageSource } from './page-source.ts';
import { openPdf } from './pdf-source.ts';
import { openTiff } from './tiff-source.ts';

/** Passwords that opened an original, by its SHA-256: in the memory of the window alone, and gone with the open case. */
export type Passwords = Map<string, string>;

/** Where the opening of an original has come to. */
export type SourceState =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly source: PageSource }
  | { readonly is: 'locked'; readonly isWrong: boolean }
  | { readonly is: 'failed'; readonly reason: string };

export interface SourceControl {
  readonly state: SourceState;
  readonly unlock: (password: string) => void;
  readonly retry: () => void;
}

function open(client: Client, report: Report, kind: PagedKind, password: string | null): Promise<PageSource> {
  if (kind === 'pdf') return openPdf(client, report, password);
  return report.mediaType === 'image/tiff' ? openTiff(client, report) : openImage(client, report);
}

/** Opens the original of a report, and closes it when it is no longer shown. */
export function useSource(report: Report, kind: PagedKind, passwords: Passwords): SourceControl {
  const client = useClient();
  const [attempt, setAttempt] = useState<{ readonly password: string | null }>(() => ({ password: passwords.get(report.originalSha256) ?? null }));
  const [state, setState] = useState<SourceState>({ is: 'opening' });
  // A report's bytes never change: a new row of the same report is no reason to open them again.
  const [opened] = useState(report);
  useEffect(() => {
    let isOver = false;
    let source: PageSource | null = null;
    setState({ is: 'opening' });
    open(client, opened, kind, attempt.password).then((ready) => {
      if (attempt.password !== null) passwords.set(opened.originalSha256, attempt.password);
      if (isOver) ready.close();
      else {
        source = ready;
        setState({ is: 'open', source: ready });
      }
    }, (error: unknown) => {
      if (isOver) return;
      if (error instanceof PasswordNeeded) passwords.delete(opened.originalSha256);
      if (error instanceof PasswordNeeded) setState({ is: 'locked', isWrong: error.isWrong });
      else setState({ is: 'failed', reason: error instanceof Error ? error.message : String(error) });
    });
    return () => {
      isOver = true;
      source?.close();
    };
  }, [client, opened, kind, attempt, passwords]);
  return {
    state,
    unlock: useCallback((password) => setAttempt({ password }), []),
    retry: useCallback(() => setAttempt({ password: null }), []),
  };
}
