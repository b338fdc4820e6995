import { useEffect, useRef } from 'react';
import type { SceneSummary } from '../../shared/contract/scenes.ts';
import { presentStrings as words } from '../strings/present.ts';
import { DocumentText } from '../ui/DocumentText.tsx';
import { SceneThumbnail } from './SceneThumbnail.tsx';

/** All scenes in a grid, to go to one. Tab and the arrow keys move between them. */
export function Overview({ scenes, currentId, onGo }: { readonly scenes: readonly SceneSummary[]; readonly currentId: string | null; readonly onGo: (index: number) => void }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), []);
  const step = (by: number): void => {
    const buttons = [...list.current?.querySelectorAll<HTMLElement>('button') ?? []];
    buttons[buttons.findIndex((button) => button === document.activeElement) + by]?.focus();
  };
  return (
    <div className="present-overview" role="group" aria-label={words.overview}>
      <ul
        ref={list} aria-label={words.overview}
        onKeyDown={(event) => {
          const perRow = columnsOf(list.current);
          const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: perRow, ArrowUp: -perRow }[event.key];
          if (by !== undefined) step(by);
        }}
      >
        {scenes.map((scene, index) => (
          <li key={scene.id}>
            <button type="button" aria-current={scene.id === currentId ? 'true' : undefined} onClick={() => onGo(index)}>
              <SceneThumbnail scene={scene} />
              <span>{index + 1}. <DocumentText text={scene.name} /></span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function columnsOf(list: HTMLElement | null): number {
  return list === null ? 1 : getComputedStyle(list).gridTemplateColumns.split(' ').length;
}
