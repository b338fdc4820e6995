import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { FolderEntry } from '../../../shared/contract/hosts.ts';
import { strings } from '../../strings/en.ts';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { CaseIcon, CheckIcon, FolderIcon, ReportIcon } from '../../ui/icons.tsx';
import { caseEnding, typeAhead } from './model.ts';
import { DocumentWords } from '../../ui/DocumentText.tsx';

export interface EntryListProps {
  readonly entries: readonly FolderEntry[];
  readonly emptyNote: string;
  readonly isLoading: boolean;
  /** Has the focus at first, and again in every folder that is entered. */
  readonly isFirst: boolean;
  readonly onChoose: (entry: FolderEntry) => void;
  readonly onOpen: (entry: FolderEntry) => void;
  /** Handles of the files that are chosen, where several can be; the space bar and a click change them. */
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: (entry: FolderEntry) => void;
  /** To the folder above. */
  readonly onLeave: () => void;
}

const typingPauseMs = 800;

/** Files and folders, for the pointer, the arrow keys, and by typing how a name begins. */
export function EntryList({ entries, emptyNote, isLoading, isFirst, marked, onMark, onChoose, onOpen, onLeave }: EntryListProps) {
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const id = useId();
  useEffect(() => {
    if (isFirst) list.current?.focus();
  }, [isFirst]);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, id]);

  function move(to: number): void {
    const entry = entries[to];
    if (entry === undefined) return;
    setCurrent(to);
    onChoose(entry);
  }

  function type(letter: string): void {
    const now = performance.now();
    const text = now - typed.current.at > typingPauseMs ? letter : typed.current.text + letter;
    typed.current = { text, at: now };
    move(typeAhead(entries.map(({ name }) => name), current, text));
  }

  function press(event: KeyboardEvent): void {
    const entry = entries[current];
    const moves: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: entries.length - 1 };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Backspace') onLeave();
    else if (event.key === ' ' && onMark !== undefined && entry !== undefined) onMark(entry);
    else if (event.key === 'Enter' && entry !== undefined) onOpen(entry);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) type(event.key);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={list} role="listbox" tabIndex={0} className="chooser-list" aria-label={strings.shell.chooserEntries} {...(marked === undefined ? {} : { 'aria-multiselectable': true })}
      aria-activedescendant={entries.length > 0 ? `${id}-${current}` : undefined} onKeyDown={press} {...(isFirst ? { 'data-first': '' } : {})}
    >
      {entries.map((entry, index) => (
        <Entry
          key={entry.handle} id={`${id}-${index}`} entry={entry} isCurrent={index === current} isMarked={marked?.has(entry.handle)}
          onClick={() => {
            move(index);
            onMark?.(entry);
          }}
          onDoubleClick={() => onOpen(entry)}
        />
      ))}
      {entries.length === 0 && <div role="option" tabIndex={-1} aria-selected={false} aria-disabled className="chooser-note">{isLoading ? strings.ui.searching : emptyNote}</div>}
    </div>
  );
}

function Entry({ id, entry, isCurrent, isMarked, onClick, onDoubleClick }: {
  readonly id: string;
  readonly entry: FolderEntry;
  readonly isCurrent: boolean;
  /** Undefined where only the current one can be taken. */
  readonly isMarked: boolean | undefined;
  readonly onClick: () => void;
  readonly onDoubleClick: () => void;
}) {
  const { name, isFolder, sizeBytes, modifiedAt } = entry;
  const Icon = isFolder ? FolderIcon : name.toLowerCase().endsWith(caseEnding) ? CaseIcon : ReportIcon;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys, for the option that is current
    <div id={id} role="option" tabIndex={-1} aria-selected={isMarked ?? isCurrent} className={`chooser-entry${isMarked !== undefined && isCurrent ? ' chooser-current' : ''}`} onClick={onClick} onDoubleClick={onDoubleClick}>
      {isMarked === undefined ? <Icon aria-hidden /> : isMarked ? <CheckIcon aria-hidden /> : <Icon aria-hidden />}
      <span className="chooser-name" dir="auto"><DocumentWords text={name} /></span>
      <span className="chooser-aside">
        {isFolder ? strings.shell.chooserFolder : [sizeBytes === null ? '' : formatBytes(sizeBytes), modifiedAt === null ? '' : formatInstant(modifiedAt)].filter((part) => part !== '').join(' · ')}
      </span>
    </div>
  );
}
