import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { SceneSummary } from '../../../shared/contract/scenes.ts';
import { sceneStrings as words } from '../../strings/scenes.ts';
import { moved } from './order.ts';
import { SceneCard } from './SceneCard.tsx';

type SceneId = SceneSummary['id'];

export interface SceneListProps {
  readonly scenes: readonly SceneSummary[];
  readonly isReadOnly: boolean;
  readonly renderPicture: (scene: SceneSummary) => ReactNode;
  readonly onReorder: (ids: readonly SceneId[]) => void;
  readonly onPresent: (scene: SceneSummary) => void;
  readonly onEdit: (scene: SceneSummary) => void;
  readonly onOpen: (scene: SceneSummary) => void;
  readonly onShowChanges: (scene: SceneSummary) => void;
  readonly onSaveAnew: (scene: SceneSummary) => void;
  readonly onRemove: (scene: SceneSummary) => void;
}

/** Scenes, to be moved by dragging, or with Alt and the arrow keys. */
export function SceneList({ scenes, isReadOnly, renderPicture, onReorder, ...actions }: SceneListProps) {
  const [draggedId, setDraggedId] = useState<SceneId | null>(null);
  const [overId, setOverId] = useState<SceneId | null>(null);
  const [said, setSaid] = useState('');
  const move = (from: number, to: number): void => {
    const order = moved(scenes, from, to);
    if (order === scenes) return;
    setSaid(words.moved(scenes[from]?.name ?? '', to + 1, scenes.length));
    onReorder(order.map(({ id }) => id));
  };
  const press = (event: KeyboardEvent, at: number): void => {
    if (!event.altKey || isReadOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, at + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const drop = (id: SceneId): void => {
    setDraggedId(null);
    setOverId(null);
    if (draggedId !== null) move(scenes.findIndex((scene) => scene.id === draggedId), scenes.findIndex((scene) => scene.id === id));
  };
  return (
    <>
      <ol className="scenes-list" aria-label={words.title}>
        {scenes.map((scene, at) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the button inside, from which they rise
          <li
            key={scene.id} className={`scenes-item${scene.id === overId && scene.id !== draggedId ? ' scenes-item-over' : ''}${scene.id === draggedId ? ' scenes-item-dragged' : ''}`}
            draggable={!isReadOnly} onKeyDown={(event) => press(event, at)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('application/x-casewright-scene', scene.id);
              setDraggedId(scene.id);
            }}
            onDragOver={(event) => {
              if (draggedId === null) return;
              event.preventDefault();
              setOverId(scene.id);
            }}
            onDragEnd={() => {
              setDraggedId(null);
              setOverId(null);
            }}
            onDrop={(event) => {
              if (draggedId === null) return;
              event.preventDefault();
              event.stopPropagation();
              drop(scene.id);
            }}
          >
            <SceneCard scene={scene} number={at + 1} isReadOnly={isReadOnly} picture={renderPicture(scene)} isFirst={at === 0} isLast={at === scenes.length - 1} onMove={(by) => move(at, at + by)} {...actions} />
          </li>
        ))}
      </ol>
      {!isReadOnly && scenes.length > 1 && <p className="scenes-hint">{words.dragHint}</p>}
      <p className="visually-hidden" role="status">{said}</p>
    </>
  );
}
