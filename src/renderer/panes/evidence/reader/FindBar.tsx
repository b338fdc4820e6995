import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CloseIcon, DownIcon, UpIcon } from '../../../ui/icons.tsx';
import { evidenceStrings } from '../../../strings/evidence.ts';
import type { FindControl } from './useFind.ts';

const { find: words } = evidenceStrings;

/** Find in the open report: type, arrows to go on, Enter to select the words found. */
export function FindBar({ find }: { readonly find: FindControl }) {
  const input = useRef<HTMLInputElement>(null);
  const { serial } = find;
  // At once: the next key is meant for it.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [serial]);
  return (
    <div className="evidence-find" role="search">
      <input
        ref={input} className="field-input" type="text" aria-label={words.label} placeholder={words.placeholder} value={find.text}
        spellCheck={false} autoComplete="off" onChange={(event) => find.setText(event.currentTarget.value)} onKeyDown={(event) => act(event, find)}
      />
      <span className="evidence-find-count" role="status">{countOf(find)}</span>
      <IconButton label={words.previous} shortcut="↑" onClick={() => find.step(-1)}><UpIcon aria-hidden /></IconButton>
      <IconButton label={words.next} shortcut="↓" onClick={() => find.step(1)}><DownIcon aria-hidden /></IconButton>
      <IconButton label={words.close} shortcut="Esc" onClick={find.close}><CloseIcon aria-hidden /></IconButton>
    </div>
  );
}

function countOf({ text, hits, at, isCapped }: FindControl): string {
  if (text === '' || hits === null) return '';
  if (hits.length === 0) return words.none;
  return isCapped ? words.capped(at + 1, hits.length) : words.count(at + 1, hits.length);
}

function act(event: KeyboardEvent, find: FindControl): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter') find.take();
  else if (event.key === 'Escape') find.close();
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'F3') {
    find.step(event.key === 'ArrowUp' || event.shiftKey ? -1 : 1);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
