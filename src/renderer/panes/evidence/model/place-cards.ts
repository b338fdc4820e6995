/** A margin card: where its quote begins and how high it is, in pixels. */
export interface CardBox {
  readonly id: string;
  readonly wantedPx: number;
  readonly heightPx: number;
}

/**
 * Puts cards beside their quotes without overlaps, in the order given.
 *
 * The fixed card stands exactly where it is wanted; those before it give way upwards, those behind it downwards.
 *
 * @param boxes in the order of their quotes
 * @param fixedId the selected quote's card, null when there is none: then the first one stands
 * @returns the top of each card by id, in pixels; may be negative where cards had to go up
 */
export function placeCards(boxes: readonly CardBox[], gapPx: number, fixedId: string | null): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  const fixed = Math.max(0, boxes.findIndex(({ id }) => id === fixedId));
  let free = Number.NEGATIVE_INFINITY;
  for (const { id, wantedPx, heightPx } of boxes.slice(fixed)) {
    const top = Math.max(wantedPx, free);
    tops.set(id, top);
    free = top + heightPx + gapPx;
  }
  let below = (boxes[fixed]?.wantedPx ?? 0) - gapPx;
  for (const { id, wantedPx, heightPx } of boxes.slice(0, fixed).toReversed()) {
    const top = Math.min(wantedPx, below - heightPx);
    tops.set(id, top);
    below = top - gapPx;
  }
  return tops;
}
