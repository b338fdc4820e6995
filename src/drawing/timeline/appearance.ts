import type { TimelineItem } from '../../shared/contract/panes.ts';
import type { Status } from '../../shared/vocabulary.ts';

/** How far a thing went, as a line: solid, dashed when only intended, dotted when alleged, struck when it did not happen. */
export type LineStyle = 'solid' | 'hollow' | 'dashed' | 'dotted' | 'struck';

const styles: Readonly<Record<Status, LineStyle>> = {
  conducted: 'solid', attempted: 'hollow', considered: 'dashed', planned: 'dashed', alleged: 'dotted', not_conducted: 'struck',
};

/** The line style of an item; without a status it is solid, a denied claim is struck. */
export function lineStyleOf({ status, polarity }: Pick<TimelineItem, 'status' | 'polarity'>): LineStyle {
  if (polarity === 'denies') return 'struck';
  return status === null ? 'solid' : styles[status];
}

/** How much a mark stands out: selected itself, or tied to what is selected. */
export type Emphasis = 'selected' | 'related' | 'none';

/** Tells which marks stand out for a selection: the things themselves, and what they take part in. */
export function emphasisOf(item: TimelineItem, selected: ReadonlySet<string>, related: ReadonlySet<string>): Emphasis {
  if (selected.has(item.id)) return 'selected';
  const isTied = related.has(item.id) || [...item.actors, ...item.operations].some(({ id }) => selected.has(id));
  return isTied ? 'related' : 'none';
}
