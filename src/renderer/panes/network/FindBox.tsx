import { useEffect, useMemo, useRef } from 'react';
import { networkStrings } from '../../strings/network.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { findNodes, type Findable } from './find.ts';
import type { NetworkNode } from '../../../shared/contract/panes.ts';
import type { DrawnNode } from '../../../drawing/network/model.ts';
import { nodeTypeOf } from '../../../drawing/network/node-types.ts';

export interface FindBoxProps {
  readonly nodes: readonly DrawnNode[];
  /** What stands in groups. */
  readonly others: readonly NetworkNode[];
  readonly onFound: (id: string) => void;
  /** Puts the keyboard back to the drawing. */
  readonly onClose: () => void;
}

/** A field over the drawing that finds things in it by name. */
export function FindBox({ nodes, others, onFound, onClose }: FindBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const all = useMemo(() => [...nodes, ...others.map(({ id, name, type, claimCount }): Findable => ({ id, name, type: nodeTypeOf(type), degree: claimCount }))], [nodes, others]);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for Escape and leaving in the field inside
    <div
      ref={box} className="network-find"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <Combobox<Findable>
        label={networkStrings.find} isLabelHidden placeholder={networkStrings.find} value={null}
        search={(text) => Promise.resolve(findNodes(all, text))} itemKey={({ id }) => id} itemText={({ name }) => name}
        itemAside={({ type }) => networkStrings.types[type]} onChange={(node) => node !== null && onFound(node.id)}
      />
    </div>
  );
}
