/**
 * Heights of a long column of rows, most of them guessed, with sums that are quick to ask for and to
 * change (a Fenwick tree): 50 MB of text are half a million rows.
 */
export class HeightIndex {
  readonly count: number;
  readonly #heights: Float64Array;
  readonly #sums: Float64Array;

  /** @param estimatePx height of every row until it is measured */
  constructor(count: number, estimatePx: number) {
    this.count = count;
    this.#heights = new Float64Array(count).fill(estimatePx);
    this.#sums = new Float64Array(count + 1);
    for (let at = 1; at <= count; at++) this.#sums[at] = estimatePx * (at & -at);
  }

  get totalPx(): number {
    return this.offsetOf(this.count);
  }

  heightOf(row: number): number {
    return this.#heights[row] ?? 0;
  }

  /** Takes a measured height. @returns whether it differs from the one before by more than rounding */
  measure(row: number, heightPx: number): boolean {
    const change = heightPx - this.heightOf(row);
    if (row < 0 || row >= this.count || Math.abs(change) < 0.5) return false;
    this.#heights[row] = heightPx;
    for (let at = row + 1; at <= this.count; at += at & -at) this.#sums[at] = (this.#sums[at] ?? 0) + change;
    return true;
  }

  /** Height of all rows before a row. */
  offsetOf(row: number): number {
    let sum = 0;
    for (let at = Math.min(Math.max(row, 0), this.count); at > 0; at -= at & -at) sum += this.#sums[at] ?? 0;
    return sum;
  }

  /** The row at a distance from the top; the first or last one beyond the ends. */
  rowAt(offsetPx: number): number {
    let row = 0;
    let left = offsetPx;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      const sum = this.#sums[row + step];
      if (row + step <= this.count && sum !== undefined && sum <= left) {
        row += step;
        left -= sum;
      }
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }
}
