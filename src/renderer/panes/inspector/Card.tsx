import { useContext, useState, type ReactNode } from 'react';
import { inspectorStrings } from '../../strings/inspector.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { MoreIcon, RemoveIcon } from '../../ui/icons.tsx';
import { PaneFrameActions } from '../../ui/pane-frame.ts';
import { useInspectorActions } from './actions.ts';
import type { Property } from './fields/property.ts';
import { plainlyShown } from '../../../shared/glyphs.ts';

export interface CardProps {
  /** An actor type, or the kind of another thing. */
  readonly icon: string;
  readonly title: Property;
  readonly subtitle: ReactNode;
  /** What changes the case. */
  readonly menu?: readonly MenuItem[];
  /** What only looks at it. */
  readonly views?: readonly MenuItem[];
  readonly children: ReactNode;
}

/** All there is about one thing. */
export function Card({ icon, title, subtitle, menu = [], views = [], children }: CardProps) {
  return (
    <article className="inspector-card-body" aria-label={plainlyShown(title.text)}>
      <header className="inspector-head">
        <KindIcon kind={icon} />
        <div className="inspector-head-text"><Title property={title} /></div>
        <HeadActions menu={menu} views={views} />
        <p className="inspector-subtitle">{subtitle}</p>
      </header>
      {children}
    </article>
  );
}

/** Removes the thing without asking: undo brings it back. */
export function useRemoval(id: string): MenuItem {
  const { run, attempt, select } = useInspectorActions();
  return {
    key: 'remove', label: inspectorStrings.remove, icon: <RemoveIcon aria-hidden />,
    onSelect: () => attempt(async () => {
      await run('thing.remove', { id });
      select([]);
    }),
  };
}

/** The menu, and what the frame around the inspector adds. */
export function HeadActions({ menu = [], views = [] }: Pick<CardProps, 'menu' | 'views'>) {
  const frameActions = useContext(PaneFrameActions);
  const { isReadOnly } = useInspectorActions();
  const items = isReadOnly ? views : [...views, ...menu];
  return (
    <div className="inspector-head-actions">
      {items.length > 0 && <Menu label={inspectorStrings.actions} items={items} isIconOnly><MoreIcon aria-hidden /></Menu>}
      {frameActions}
    </div>
  );
}

function Title({ property }: { readonly property: Property }) {
  const { isReadOnly } = useInspectorActions();
  const [isEditing, setEditing] = useState(false);
  if (isEditing && property.editor) return property.editor({ onDone: () => setEditing(false) });
  return (
    <h2 className="inspector-title">
      {isReadOnly || property.editor === undefined
        ? <span className="inspector-title-text">{property.show}</span>
        : (
          <button type="button" className="inspector-title-text inspector-title-editable" onClick={() => setEditing(true)}>
            <span className="visually-hidden">{inspectorStrings.editBefore(property.label)}</span>{property.show}
          </button>
        )}
    </h2>
  );
}
