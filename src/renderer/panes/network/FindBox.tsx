import { useEffect, useRef } from 'react';
import { networkStrings } from '../../strings/network.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { findNodes } from './find.ts';
import type { DrawnNode } from './model.ts';

export interface FindBoxProps {
  readonly nodes: readonly DrawnNode[];
  readonly onFound: (id: string) => void;
  /** Puts the keyboard back to the drawing. */
  readonly onClose: () => void;
}

/** A field over the drawing that finds things in it by name. */
export function FindBox({ nodes, onFound, onClose }: FindBoxProps) {
  const box = useRef<HTMLDivElement>(null);
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
      <Combobox<DrawnNode>
        label={networkStrings.find} isLabelHidden placeholder={networkStrings.find} value={null}
        search={(text) => Promise.resolve(findNodes(nodes, text))} itemKey={({ id }) => id} itemText={({ name }) => name}
        itemAside={({ type }) => networkStrings.types[type]} onChange={(node) => node !== null && onFound(node.id)}
      />
    </div>
  );
}
