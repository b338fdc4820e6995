import type { Arranged } from '../../../../../drawing/network/layout/rules/arrange.ts';
import type { LayoutParcel, RuleParcel } from './parcel.ts';

/** What is asked of the thread that finds places for networks. */
export type LayoutOrder =
  | { readonly is: 'lay-out'; readonly id: number; readonly parcel: LayoutParcel }
  | { readonly is: 'arrange'; readonly id: number; readonly parcel: RuleParcel }
  | { readonly is: 'stop'; readonly id: number };

/** What comes back, once for each order but those to stop. */
export interface LayoutAnswer {
  readonly id: number;
  /** x and y in the order of the nodes; null when it was stopped. */
  readonly numbers: Float64Array | null;
  /** What lies behind places by a rule. */
  readonly marks: Arranged['marks'];
}
