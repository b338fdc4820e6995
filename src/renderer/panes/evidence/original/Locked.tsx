import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { originalStrings as words } from '../../../strings/original.ts';

/** Asks for the password of an encrypted document, which is never stored. */
export function Locked({ isWrong, onUnlock, onText }: { readonly isWrong: boolean; readonly onUnlock: (password: string) => void; readonly onText: () => void }) {
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Whoever came here by a key, or gave a wrong password, goes on at the field.
    if (document.activeElement === document.body) form.current?.querySelector('input')?.focus();
  }, []);
  return (
    <form
      ref={form}
      className="page-locked" aria-label={words.locked}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onUnlock(password);
      }}
    >
      <h3>{words.locked}</h3>
      <p>{words.lockedText}</p>
      <TextField label={words.password} type="password" value={password} onChange={setPassword} error={isWrong ? words.wrongPassword : undefined} />
      <div className="page-locked-actions">
        <Button type="submit" tone="primary">{words.unlock}</Button>
        <Button onClick={onText}>{words.showText}</Button>
      </div>
    </form>
  );
}
