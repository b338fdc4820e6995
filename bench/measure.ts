/** Median of numbers; NaN when there are none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A quantile between 0 and 1, of the sorted values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** CPU milliseconds, user and system, that some work took. */
export function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Wall-clock milliseconds that some work took. */
export function wallMsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Runs two things in turn, so that what else the machine does falls on both, and gives the median of each. */
export function interleaved(rounds: number, left: () => number, right: () => number): { left: number; right: number; ratio: number } {
  const times = Array.from({ length: rounds }, () => [left(), right()] as const);
  const leftMs = median(times.map(([ms]) => ms));
  const rightMs = median(times.map(([, ms]) => ms));
  return { left: leftMs, right: rightMs, ratio: leftMs / rightMs };
}

/** One line of a result: what was measured, both figures, their ratio and the limit. */
export function report(what: string, ours: number, peer: number, unit: string, limit: number | null): void {
  const ratio = ours / peer;
  const verdict = limit === null ? '' : ` (limit ${limit}) ${ratio <= limit ? 'met' : 'NOT MET'}`;
  process.stdout.write(`${what.padEnd(52)} ${ours.toFixed(2).padStart(10)} ${peer.toFixed(2).padStart(10)} ${unit.padEnd(4)} ratio ${ratio.toFixed(2)}${verdict}\n`);
}
