import type { ReactNode } from 'react';
import type { SceneSummary } from '../../../shared/contract/scenes.ts';
import { sceneStrings as words } from '../../strings/scenes.ts';
import { Button } from '../../ui/Button.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { DownIcon, EditIcon, MoreIcon, OpenIcon, PlayIcon, RemoveIcon, SnapshotIcon, UpIcon } from '../../ui/icons.tsx';
import { Marking } from '../../ui/Marking.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { changeCount } from './changes.ts';
import type { SceneListProps } from './SceneList.tsx';

type Actions = Pick<SceneListProps, 'onPresent' | 'onEdit' | 'onOpen' | 'onShowChanges' | 'onSaveAnew' | 'onRemove'>;

export interface SceneCardProps extends Actions {
  readonly scene: SceneSummary;
  readonly number: number;
  readonly isReadOnly: boolean;
  readonly picture: ReactNode;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
}

/** One scene: its picture, which presents it, and what can be done with it. */
export function SceneCard(props: SceneCardProps) {
  const { scene, number } = props;
  const changes = changeCount(scene);
  return (
    <>
      <button type="button" className="scenes-picture" aria-label={words.presentFrom(scene.name)} title={words.presentFrom(scene.name)} onClick={() => props.onPresent(scene)}>
        {props.picture}
        <span className="scenes-number" aria-hidden>{number}</span>
      </button>
      <div className="scenes-words">
        <p className="scenes-name"><DocumentText text={scene.name} /></p>
        {scene.caption !== null && <p className="scenes-caption"><DocumentText text={scene.caption} /></p>}
        <p className="scenes-facts">{scene.isReadable ? words.contents(scene.nodeCount, scene.claimCount) : words.unreadable}</p>
        <div className="scenes-marks">
          {scene.marking !== null && <Marking marking={scene.marking} />}
          {changes > 0 && <Button tone="quiet" onClick={() => props.onShowChanges(scene)}>{words.changedSince(changes)}</Button>}
        </div>
      </div>
      <CardMenu {...props} />
    </>
  );
}

function CardMenu({ scene, isReadOnly, isFirst, isLast, onMove, onPresent, onEdit, onOpen, onSaveAnew, onRemove }: SceneCardProps) {
  const writing = [
    { key: 'edit', label: words.edit, icon: <EditIcon aria-hidden />, onSelect: () => onEdit(scene), isDisabled: !scene.isReadable },
    { key: 'up', label: words.earlier, icon: <UpIcon aria-hidden />, onSelect: () => onMove(-1), isDisabled: isFirst },
    { key: 'down', label: words.later, icon: <DownIcon aria-hidden />, onSelect: () => onMove(1), isDisabled: isLast },
    { key: 'anew', label: words.saveAnew, icon: <SnapshotIcon aria-hidden />, onSelect: () => onSaveAnew(scene) },
    { key: 'line', isSeparator: true as const },
    { key: 'remove', label: words.remove, icon: <RemoveIcon aria-hidden />, onSelect: () => onRemove(scene) },
  ];
  const looking = [
    { key: 'present', label: words.presentShort, icon: <PlayIcon aria-hidden />, onSelect: () => onPresent(scene), isDisabled: !scene.isReadable },
    { key: 'open', label: words.open, icon: <OpenIcon aria-hidden />, onSelect: () => onOpen(scene), isDisabled: !scene.isReadable },
  ];
  return (
    <Menu label={words.more(scene.name)} isIconOnly items={[...looking, ...(isReadOnly ? [] : writing)]}>
      <MoreIcon aria-hidden />
    </Menu>
  );
}
