import { useEffect, useState } from 'react';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { originalStrings as words } from '../../../strings/original.ts';
import type { StripPart } from '../model/remembered.ts';
import type { DrawQueue } from './draw-queue.ts';
import type { OutlineItem, PageSource } from './page-source.ts';
import type { Sketches } from './sketches.ts';
import { Thumbnail } from './Thumbnail.tsx';
import type { ReportPage } from './usePages.ts';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const thumbnailPx = 96;
const ignore = (): void => undefined;

export interface StripProps {
  readonly part: StripPart;
  readonly onPart: (part: StripPart) => void;
  readonly source: PageSource;
  readonly queue: DrawQueue;
  readonly sketches: Sketches;
  readonly pages: readonly ReportPage[];
  /** The page that is read, by index. */
  readonly current: number;
  readonly onGoTo: (page: number) => void;
}

/** The pages in small, or the document's own table of contents. */
export function Strip({ part, onPart, pages, current, onGoTo, ...drawing }: StripProps) {
  return (
    <aside className="page-strip" aria-label={words.strip}>
      <div className="page-strip-parts" role="group" aria-label={words.strip}>
        {(['pages', 'outline'] as const).map((name) => (
          <button key={name} type="button" className="button button-quiet" aria-pressed={part === name} onClick={() => onPart(name)}>
            {name === 'pages' ? words.thumbnails : words.outline}
          </button>
        ))}
      </div>
      {part === 'pages' ? (
        <VirtualList
          label={words.thumbnails} count={pages.length} estimatePx={160} rowKey={String} selected={current} follows onSelect={onGoTo} onRange={ignore}
          renderRow={(index) => {
            const page = pages[index];
            return page && <Thumbnail {...drawing} page={page} widthPx={thumbnailPx} />;
          }}
        />
      ) : <Outline source={drawing.source} current={current} onGoTo={onGoTo} />}
    </aside>
  );
}

function Outline({ source, current, onGoTo }: Pick<StripProps, 'source' | 'current' | 'onGoTo'>) {
  const [items, setItems] = useState<readonly OutlineItem[] | null>(null);
  useEffect(() => {
    let isOver = false;
    source.outline().then((found) => {
      if (!isOver) setItems(found);
    }, () => {
      if (!isOver) setItems([]);
    });
    return () => {
      isOver = true;
    };
  }, [source]);
  if (items === null) return null;
  if (items.length === 0) return <p className="page-strip-none">{words.noOutline}</p>;
  return (
    <VirtualList
      label={words.outline} count={items.length} estimatePx={28} rowKey={String} follows onRange={ignore}
      selected={items.findLastIndex(({ page }) => page !== null && page - 1 <= current)}
      onSelect={(index) => {
        const page = items[index]?.page;
        if (page) onGoTo(page - 1);
      }}
      renderRow={(index) => <OutlineRow item={items[index]} />}
    />
  );
}

function OutlineRow({ item }: { readonly item: OutlineItem | undefined }) {
  if (!item) return null;
  return (
    <span className="page-outline-row" style={{ paddingLeft: `${String(0.5 + 0.75 * item.depth)}rem` }}>
      <DocumentText text={item.title} />{item.page !== null && <span className="page-outline-page">{item.page}</span>}
    </span>
  );
}
