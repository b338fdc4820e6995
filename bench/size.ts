/** Whether a benchmark is only tried out: at its smallest size, so that it is known to run. Its figures say nothing then. */
export const isTried = process.env['BENCH_SMALLEST'] === '1';

/** A size as it is measured, or the smallest at which a benchmark still does all that it does. */
export function sized<T>(usual: T, smallest: T): T {
  return isTried ? smallest : usual;
}
