import type { LayoutParcel } from './parcel.ts';

/** What is asked of the thread that lays networks out. */
export type LayoutOrder =
  | { readonly is: 'lay-out'; readonly id: number; readonly parcel: LayoutParcel }
  | { readonly is: 'stop'; readonly id: number };

/** What comes back, once for each order to lay out. */
export interface LayoutAnswer {
  readonly id: number;
  /** x and y in the order of the nodes; null when it was stopped. */
  readonly numbers: Float64Array | null;
}
