import { useEffect } from 'react';
import { strings } from '../../strings/en.ts';
import { GoIcon } from '../../ui/icons.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';

/** One line of the palette. */
export interface PaletteOption {
  readonly key: string;
  readonly text: string;
  /** Kind of the thing; null for a command. */
  readonly kind: string | null;
  /** Whose shape stands before it; null for a command. */
  readonly icon: string | null;
  /** Its kind in words, or the keys of a command. */
  readonly aside: string | null;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly heading: string;
  readonly options: readonly PaletteOption[];
}

export interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** Index over all groups. */
  readonly current: number;
  readonly emptyNote: string;
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
      {groups.map(({ heading, options }, groupIndex) => (
        <div key={heading} role="group" aria-labelledby={`${id}-heading-${groupIndex}`}>
          <div id={`${id}-heading-${groupIndex}`} className="palette-heading" role="presentation">{heading}</div>
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
        </div>
      ))}
      {groups.length === 0 && <p className="palette-note">{emptyNote}</p>}
    </div>
  );
}

function Line({ option: { text, kind, icon, aside } }: { readonly option: PaletteOption }) {
  return (
    <>
      {icon === null ? <GoIcon aria-hidden /> : <KindIcon kind={icon} />}
      <span className={kind === 'quote' ? 'palette-text palette-quote' : 'palette-text'}>{text}</span>
      {aside !== null && (kind === null ? <kbd>{aside}</kbd> : <span className="palette-aside">{aside}</span>)}
    </>
  );
}
