import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { ChosenForImport } from '../../shared/contract/batches.ts';
import type { FilePurpose } from '../../shared/contract/hosts.ts';
import { useClient } from '../state/queries.ts';
import { FileChooser, FilesChooser } from './dialog-modules.ts';

/** A file that the user chose: the host's handle and a name to show. */
export interface ChosenFile {
  readonly file: string;
  readonly name: string;
}

/** Asks for a file; null when the person thought better of it. @throws CallError */
export type ChooseFile = (purpose: FilePurpose, suggestedName?: string) => Promise<ChosenFile | null>;

/** What the folder that is asked for holds. */
export type FolderOf = 'reports' | 'bundle';

/** Asks for files to import, or a folder of them; neither when the person thought better of it. @throws CallError */
export type ChooseFiles = (what: 'files' | 'folder', of?: FolderOf) => Promise<ChosenForImport>;

const FileChoiceContext = createContext<{ readonly choose: ChooseFile; readonly chooseMany: ChooseFiles } | null>(null);

interface ManyQuestion {
  readonly what: 'files' | 'folder';
  readonly of: FolderOf;
  readonly answer: (chosen: ChosenForImport) => void;
}

interface Question {
  readonly purpose: FilePurpose;
  readonly suggestedName: string | undefined;
  readonly answer: (chosen: ChosenFile | null) => void;
}

/** Chooses files by the system's own dialogs where the host has them, else by one of ours. */
export function FileChoiceProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const choose = useCallback<ChooseFile>(async (purpose, suggestedName) => {
    const { hasNativeDialogs } = await client.call('host.describe', {});
    if (!hasNativeDialogs) return new Promise((answer) => setQuestion({ purpose, suggestedName, answer }));
    const { file, name } = await client.call('file.choose', { purpose, ...(suggestedName === undefined ? {} : { suggestedName }) });
    return file === null ? null : { file, name: name ?? '' };
  }, [client]);
  const [manyQuestion, setManyQuestion] = useState<ManyQuestion | null>(null);
  const chooseMany = useCallback<ChooseFiles>(async (what, of = 'reports') => {
    const { hasNativeDialogs } = await client.call('host.describe', {});
    return hasNativeDialogs ? client.call('batch.choose', { what }) : new Promise((answer) => setManyQuestion({ what, of, answer }));
  }, [client]);
  const ways = useMemo(() => ({ choose, chooseMany }), [choose, chooseMany]);
  return (
    <FileChoiceContext.Provider value={ways}>
      {children}
      {manyQuestion !== null && (
        <FilesChooser
          what={manyQuestion.what} of={manyQuestion.of}
          onDone={(chosen) => {
            setManyQuestion(null);
            manyQuestion.answer(chosen);
          }}
        />
      )}
      {question !== null && (
        <FileChooser
          purpose={question.purpose} suggestedName={question.suggestedName}
          onDone={(chosen) => {
            setQuestion(null);
            question.answer(chosen);
          }}
        />
      )}
    </FileChoiceContext.Provider>
  );
}

export function useFileChoice(): ChooseFile {
  return useWays().choose;
}

export function useFilesChoice(): ChooseFiles {
  return useWays().chooseMany;
}

function useWays() {
  const ways = useContext(FileChoiceContext);
  if (ways === null) throw new Error('useFileChoice needs a FileChoiceProvider above it');
  return ways;
}
