/** The pixels that something takes up in a row, label included. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts each extent, in the order given, into the first row where it overlaps nothing.
 *
 * @returns the row of each extent, and how many rows there are
 */
export function packRows(extents: readonly Extent[]): { readonly rows: readonly number[]; readonly count: number } {
  const ends: number[] = [];
  const rows = extents.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = to;
    return row;
  });
  return { rows, count: ends.length };
}
