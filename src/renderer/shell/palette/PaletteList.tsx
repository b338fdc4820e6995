import { useEffect } from 'react';
import type { MarkedText } from '../../../shared/contract/search.ts';
import { strings } from '../../strings/en.ts';
import { GoIcon } from '../../ui/icons.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { Marked } from './Marked.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';

/** One line of the palette. */
export interface PaletteOption {
  readonly key: string;
  readonly text: MarkedText;
  /** Words around what was looked for, on a line of their own; null where the text says it all. */
  readonly snippet: MarkedText | null;
  /** Whether either is a stretch of a longer text: it is short, and shown whole. */
  readonly stretch?: 'text' | 'snippet' | undefined;
  /** Kind of the thing; null for a command. */
  readonly kind: string | null;
  /** Whose shape stands before it; null for a command. */
  readonly icon: string | null;
  /** Its kind in words, or the keys of a command. */
  readonly aside: string | null;
  /** Whether the palette stays open: the option changes what is looked for. */
  readonly isStep: boolean;
  readonly run: () => void;
  /** A saved search that can be removed; null for the rest. */
  readonly savedId: string | null;
}

export interface PaletteGroup {
  readonly key: string;
  readonly heading: string;
  /** How many there are; null where that says nothing. */
  readonly total: number | null;
  readonly options: readonly PaletteOption[];
  /** Said below the options; null when there is nothing to say. */
  readonly note: string | null;
}

export interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** Index over all groups. */
  readonly current: number;
  readonly emptyNote: string | null;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (index: number) => void;
}

/** What was found, in groups; the field above has the focus and the keys. */
export function PaletteList({ id, groups, current, emptyNote, onPoint, onChoose }: PaletteListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  const firsts = groups.map((_group, index) => groups.slice(0, index).reduce((sum, { options }) => sum + options.length, 0));
  return (
    <div id={`${id}-list`} role="listbox" aria-label={strings.shell.paletteResults} className="palette-list">
      {groups.map(({ key, heading, total, options, note }, groupIndex) => (
        <div key={key} role="group" aria-labelledby={`${id}-heading-${groupIndex}`}>
          <div id={`${id}-heading-${groupIndex}`} className="palette-heading" role="presentation">
            {heading}{total !== null && <span className="palette-count"> {total.toLocaleString('en')}</span>}
          </div>
          {options.map((option, index) => {
            const at = (firsts[groupIndex] ?? 0) + index;
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys, for the option that is current
              <div
                key={option.key} id={`${id}-${at}`} role="option" tabIndex={-1} aria-selected={at === current} className="palette-option"
                onPointerMove={() => onPoint(at)} onClick={() => onChoose(at)}
              >
                <Line option={option} />
              </div>
            );
          })}
          {note !== null && <p className="palette-hint" role="presentation">{note}</p>}
        </div>
      ))}
      {groups.length === 0 && emptyNote !== null && <p className="palette-note">{emptyNote}</p>}
    </div>
  );
}

function Line({ option: { text, snippet, stretch, kind, icon, aside, isStep } }: { readonly option: PaletteOption }) {
  return (
    <>
      {icon === null ? <GoIcon aria-hidden /> : <KindIcon kind={icon} />}
      <span className="palette-lines">
        <Marked text={text} className={`palette-text${kind === 'quote' ? ' palette-quote' : isStep ? ' palette-step' : ''}${stretch === 'text' ? ' palette-passage' : ''}`} />
        {snippet !== null && <Marked text={snippet} className={`palette-snippet${stretch === 'snippet' ? ' palette-passage' : ''}`} />}
      </span>
      {aside !== null && (kind === null && !isStep ? <kbd>{aside}</kbd> : <DocumentText className="palette-aside" text={aside} />)}
    </>
  );
}
