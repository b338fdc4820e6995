import type { Positions } from '../../geometry.ts';
import type { LayoutLink, LayoutNode } from '../graph.ts';
import { inBlocks } from './blocks.ts';
import { byTime, type TimeMark } from './by-time.ts';
import { inLevels } from './directed.ts';
import { inRings } from './rings.ts';

/** Ways to arrange a network: found by the layout, or by a rule. */
export const arrangements = ['automatic', 'directed', 'around', 'types', 'communities', 'time'] as const;
export type Arrangement = (typeof arrangements)[number];

/** What is arranged by a rule. */
export interface RuleInput {
  readonly nodes: readonly (LayoutNode & {
    /** Nodes of the same group stand together in blocks. */
    readonly group: string;
    /** Its first day since 1970-01-01; null when none is known. */
    readonly day: number | null;
  })[];
  readonly links: readonly LayoutLink[];
  /** Links from who stands above to who stands below, for levels. */
  readonly ranks: readonly LayoutLink[];
  /** The node in the middle of rings; the most connected where there is none. */
  readonly centreId: string | null;
  /** Width by height of the room there is on screen. */
  readonly aspect: number;
}

/** Places by a rule, and what lies behind them. */
export interface Arranged {
  readonly places: Positions;
  readonly marks: readonly TimeMark[];
}

/** A rule and what it goes by. */
export interface RuleOrder {
  readonly by: Exclude<Arrangement, 'automatic'>;
  readonly input: RuleInput;
}

/** Gives every node a place by a rule. The same input gives the same places. */
export function arrange(by: RuleOrder['by'], input: RuleInput): Arranged {
  switch (by) {
    case 'directed': return { places: inLevels(input), marks: [] };
    case 'around': return { places: inRings(input), marks: [] };
    case 'types':
    case 'communities': return { places: inBlocks(input), marks: [] };
    case 'time': return byTime(input);
  }
}
