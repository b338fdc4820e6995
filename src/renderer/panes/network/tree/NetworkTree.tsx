import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { treeStrings } from '../../../strings/network-tree.ts';
import { Button } from '../../../ui/Button.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';
import { describeNode, describeThing, describeTie } from '../describe.ts';
import { isGroupId } from '../../../../drawing/network/groups/groups.ts';
import { nodeTypeOf } from '../../../../drawing/network/node-types.ts';
import { ShapeSample } from '../samples.tsx';
import type { VisibleNetwork } from '../../../../drawing/network/visible.ts';
import { treeRows, treeStep, walkableOf, type TreeRow, type Walkable } from './rows.ts';
import './tree.css';

export interface NetworkTreeProps {
  readonly visible: VisibleNetwork;
  readonly selectedIds: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onOpenGroup: (id: string) => void;
}

/** So many rows at first: thousands would take seconds to stand. */
const rowsAtFirst = 300;

/** The network as a tree that is followed along claims, with the same selection as the drawing. */
export function NetworkTree({ visible, selectedIds, onSelect, onOpenGroup }: NetworkTreeProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [isWhole, setWhole] = useState(false);
  const [went, setWent] = useState<{ readonly key: string; readonly selectedIds: readonly string[] } | null>(null);
  const network = useMemo(() => walkableOf(visible), [visible]);
  const all = useMemo(() => treeRows(network, open), [network, open]);
  const rows = isWhole ? all : all.slice(0, rowsAtFirst);
  const active = activeRow(rows, went, selectedIds);
  const go = (key: string): void => setWent({ key, selectedIds });
  const choose = ({ node, edge }: TreeRow, isAdding: boolean): void => {
    if (edge === null && isGroupId(node.id) && !isAdding) return onOpenGroup(node.id);
    const chosen = edge?.id ?? node.id;
    onSelect(isAdding ? [...new Set([...selectedIds, chosen])] : [chosen]);
  };
  const turn = (key: string, isOpen: boolean): void => setOpen((before) => (isOpen ? new Set([...before, key]) : new Set([...before].filter((other) => other !== key))));
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.key]);

  function press(event: KeyboardEvent): void {
    const step = active === undefined ? null : treeStep(event, rows, active.key);
    if (step === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (step.does === 'go') go(step.key);
    else if (step.does === 'choose') choose(step.row, step.isAdding);
    else turn(step.key, step.does === 'open');
  }

  return (
    <div className="network-tree-frame">
      <div
        ref={list} role="tree" tabIndex={0} data-pane-focus className="network-tree" aria-label={treeStrings.label} aria-description={treeStrings.keys} aria-multiselectable
        aria-activedescendant={active === undefined ? undefined : elementId(id, active)} onKeyDown={press}
      >
        {rows.map((row) => (
          <Row
            key={row.key} row={row} id={elementId(id, row)} network={network} contradicted={visible.contradicted} isActive={row.key === active?.key}
            isSelected={selectedIds.includes(row.edge?.id ?? row.node.id) || (row.edge === null && row.node.gathered?.memberIds.every((member) => selectedIds.includes(member)) === true)}
            onPick={(isAdding) => {
              go(row.key);
              choose(row, isAdding);
            }}
            onTurn={() => {
              go(row.key);
              turn(row.key, row.isOpen === false);
            }}
          />
        ))}
      </div>
      {rows.length < all.length && <Button onClick={() => setWhole(true)}>{treeStrings.more(all.length)}</Button>}
    </div>
  );
}

/** An identifier in the page holds no spaces. */
const elementId = (tree: string, { key }: TreeRow): string => `${tree}-${key.replaceAll(' ', '.')}`;

/** Where the keyboard stands: where it went, unless something else was selected elsewhere since. */
function activeRow(rows: readonly TreeRow[], went: { readonly key: string; readonly selectedIds: readonly string[] } | null, selectedIds: readonly string[]): TreeRow | undefined {
  const gone = rows.find(({ key }) => key === went?.key);
  const selected = rows.find(({ key }) => selectedIds.includes(key));
  if (gone !== undefined && (went?.selectedIds === selectedIds || selected === undefined || gone.level > 1)) return gone;
  return selected ?? gone ?? rows[0];
}

interface RowProps {
  readonly row: TreeRow;
  readonly id: string;
  readonly network: Walkable;
  readonly contradicted: ReadonlySet<string>;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onPick: (isAdding: boolean) => void;
  readonly onTurn: () => void;
}

function Row({ row, id, network, contradicted, isActive, isSelected, onPick, onTurn }: RowProps) {
  const { node, edge, fromId, isOpen } = row;
  const words = edge === null ? describeNode(node) : describeTie(edge, fromId ?? '', node.name, contradicted);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree has the keys, for the row where they stand
    <div
      id={id} role="treeitem" tabIndex={-1} aria-level={row.level} aria-posinset={row.position} aria-setsize={row.setSize} aria-selected={isSelected}
      {...(isOpen === null ? {} : { 'aria-expanded': isOpen })} {...(isActive ? { 'data-active': '' } : {})}
      aria-label={edge === null ? describeThing(node, network, contradicted) : words} className="network-tree-row" style={{ paddingLeft: `${0.5 + Math.min(row.level - 1, 12) * 1.25}rem` }}
      onClick={(event) => onPick(event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Right and Left do the same */}
      <span
        className="network-tree-turn" aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          if (isOpen !== null) onTurn();
        }}
      >
        {isOpen === null ? '' : isOpen ? '▾' : '▸'}
      </span>
      {node.gathered === undefined && <ShapeSample type={nodeTypeOf(node.type)} />}
      <DocumentText text={words} />
    </div>
  );
}
