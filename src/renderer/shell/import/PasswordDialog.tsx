import { useState } from 'react';
import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface PasswordDialogProps {
  /** What the host says of the document. */
  readonly message: string;
  readonly wasWrong: boolean;
  readonly onOpen: (password: string) => void;
  readonly onClose: () => void;
}

const words = strings.import;

/** Asks for what opens an encrypted document, again and again until it fits. */
export function PasswordDialog({ message, wasWrong, onOpen, onClose }: PasswordDialogProps) {
  const [password, setPassword] = useState('');
  return (
    <Dialog
      title={words.passwordTitle} width="small" onClose={onClose} onSubmit={() => { if (password !== '') onOpen(password); }}
      footer={<><Button onClick={onClose}>{words.cancel}</Button><Button tone="primary" type="submit" disabled={password === ''}>{words.passwordOpen}</Button></>}
    >
      {!wasWrong && <p>{message}</p>}
      <TextField
        type="password" autoComplete="off" label={words.password} hint={words.passwordHint} error={wasWrong ? message : undefined} value={password} onChange={setPassword} isFirst
      />
    </Dialog>
  );
}
