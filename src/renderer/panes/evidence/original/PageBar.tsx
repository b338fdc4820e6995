import { useEffect, useRef, useState, type RefObject } from 'react';
import { FitIcon, FitWidthIcon, AddIcon, MinusIcon, StripIcon } from '../../../ui/icons.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { originalStrings as words } from '../../../strings/original.ts';
import type { Zoom } from '../model/page-layout.ts';

export interface PageBarProps {
  /** The page that is read, counted from 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly zoom: Zoom;
  /** The factor that the page read is shown at. */
  readonly factor: number;
  readonly isStripOpen: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onGoTo: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onStrip: () => void;
  /** Gives the keys back to the pages. */
  readonly onLeave: () => void;
}

/** Where in the document, and how large. */
export function PageBar({ page, pageCount, zoom, factor, isStripOpen, field, onGoTo, onZoom, onStep, onStrip, onLeave }: PageBarProps) {
  return (
    <div className="page-bar" role="toolbar" aria-label={words.bar}>
      <IconButton label={words.strip} aria-pressed={isStripOpen} onClick={onStrip}><StripIcon aria-hidden /></IconButton>
      <PageField page={page} pageCount={pageCount} field={field} onGoTo={onGoTo} onLeave={onLeave} />
      <span className="page-bar-count">{words.of(pageCount)}</span>
      <span className="page-bar-zoom">
        <IconButton label={words.zoomOut} shortcut="−" onClick={() => onStep(-1)}><MinusIcon aria-hidden /></IconButton>
        <span className="page-bar-factor">{words.zoom(factor)}</span>
        <IconButton label={words.zoomIn} shortcut="+" onClick={() => onStep(1)}><AddIcon aria-hidden /></IconButton>
        <IconButton label={words.fitWidth} shortcut="0" aria-pressed={zoom === 'width'} onClick={() => onZoom('width')}><FitWidthIcon aria-hidden /></IconButton>
        <IconButton label={words.fitPage} shortcut="9" aria-pressed={zoom === 'page'} onClick={() => onZoom('page')}><FitIcon aria-hidden /></IconButton>
      </span>
    </div>
  );
}

function PageField({ page, pageCount, field, onGoTo, onLeave }: Pick<PageBarProps, 'page' | 'pageCount' | 'field' | 'onGoTo' | 'onLeave'>) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = useRef(page);
  useEffect(() => {
    // Scrolling on is no longer the page that was being typed.
    if (shown.current !== page) setTyped(null);
    shown.current = page;
  }, [page]);
  return (
    <input
      ref={field} className="field-input page-bar-field" type="text" inputMode="numeric" aria-label={words.goTo} value={typed ?? String(page)}
      style={{ width: `${String(Math.max(2, String(pageCount).length) + 2)}ch` }}
      onFocus={(event) => event.currentTarget.select()} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        const wanted = Number(typed ?? page);
        if (event.key === 'Enter' && Number.isInteger(wanted)) onGoTo(Math.min(pageCount, Math.max(1, wanted)));
        setTyped(null);
        onLeave();
      }}
    />
  );
}
