import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import type { FilePurpose } from '../../shared/contract/hosts.ts';
import { useClient } from '../state/queries.ts';
import { FileChooser } from './dialog-modules.ts';

/** A file that the user chose: the host's handle and a name to show. */
export interface ChosenFile {
  readonly file: string;
  readonly name: string;
}

/** Asks for a file; null when the person thought better of it. @throws CallError */
export type ChooseFile = (purpose: FilePurpose, suggestedName?: string) => Promise<ChosenFile | null>;

const FileChoiceContext = createContext<ChooseFile | null>(null);

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
  return (
    <FileChoiceContext.Provider value={choose}>
      {children}
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
  const choose = useContext(FileChoiceContext);
  if (choose === null) throw new Error('useFileChoice needs a FileChoiceProvider above it');
  return choose;
}
