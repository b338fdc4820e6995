import { layoutStrings } from '../../../words/network-layout.ts';
import type { Positions } from '../../geometry.ts';
import type { RuleInput } from './arrange.ts';
import { broken, rowGap, spreadRow, widthOf, widthOfRow } from './rows.ts';

/** A line across the drawing: from top to bottom at a day, or from left to right above what has no day. */
export type TimeMark = { readonly x: number; readonly label: string } | { readonly y: number; readonly label: string };

/** Gaps between marks in years, the finest first. */
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const mostMarks = 12;
const yearDays = 365.2425;

const daysOf = ({ nodes }: RuleInput): readonly number[] => nodes.flatMap(({ day }) => (day === null || !Number.isFinite(day) ? [] : [day]));

/** Days to network units: as wide as all nodes need in a few rows. */
function scaleOf(input: RuleInput): { readonly x: (day: number) => number; readonly first: number; readonly last: number } | null {
  const days = daysOf(input);
  if (days.length === 0) return null;
  const [first, last] = [days.reduce((one, other) => Math.min(one, other)), days.reduce((one, other) => Math.max(one, other))];
  const width = Math.max(700, Math.sqrt(widthOfRow([...input.nodes.keys()], input.nodes) * rowGap * 1.5 * input.aspect));
  const span = Math.max(1, last - first);
  return { first, last, x: (day) => ((day - first) / span - 0.5) * width };
}

/** From left to right by their first days, each in the nearest row with room; what has no day stands below, in rows. */
export function byTime(input: RuleInput): { readonly places: Positions; readonly marks: readonly TimeMark[] } {
  const { nodes } = input;
  const scale = scaleOf(input);
  const places = new Map<string, { x: number; y: number }>();
  const ends: number[] = [];
  const isDated = (index: number): boolean => nodes[index]?.day !== null && Number.isFinite(nodes[index]?.day);
  const dated = [...nodes.keys()].filter(isDated).toSorted((one, other) => (nodes[one]?.day ?? 0) - (nodes[other]?.day ?? 0) || one - other);
  for (const index of dated) {
    const x = scale?.x(nodes[index]?.day ?? 0) ?? 0;
    const half = widthOf(nodes[index]) / 2;
    const free = ends.findIndex((end) => end <= x - half);
    const row = free === -1 ? ends.length : free;
    ends[row] = x + half;
    places.set(nodes[index]?.id ?? '', { x: Math.round(x), y: Math.round(row * rowGap * 0.8) });
  }
  const undated = [...nodes.keys()].filter((index) => !isDated(index));
  broken(undated, nodes, scale === null ? 900 : Math.max(700, scale.x(scale.last) * 2)).forEach((row, at) => {
    for (const [index, x] of spreadRow(row, nodes)) places.set(nodes[index]?.id ?? '', { x: Math.round(x), y: Math.round((ends.length * 0.8 + at + 1) * rowGap) });
  });
  // Where all or none have a day, the one line would say nothing.
  const divides = dated.length > 0 && undated.length > 0;
  return { places, marks: [...yearMarks(input), ...(divides ? [{ y: Math.round((ends.length * 0.8 + 0.4) * rowGap), label: layoutStrings.undated }] : [])] };
}

/** The beginnings of years, as many as can be read. */
function yearMarks(input: RuleInput): readonly TimeMark[] {
  const scale = scaleOf(input);
  if (scale === null) return [];
  const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  const years = (scale.last - scale.first) / yearDays;
  const step = yearSteps.find((each) => years / each <= mostMarks) ?? 10_000;
  const marks: { readonly x: number; readonly label: string }[] = [];
  for (let year = Math.floor(yearOf(scale.first) / step) * step; year <= yearOf(scale.last) + step; year += step) {
    const start = new Date(0);
    start.setUTCFullYear(year, 0, 1);
    marks.push({ x: Math.round(scale.x(start.getTime() / 86_400_000)), label: String(year) });
  }
  // Days of one year alone would have their marks far outside.
  const [left, right] = [scale.x(scale.first), scale.x(scale.last)];
  const reach = Math.max(200, (right - left) * 0.25);
  return marks.filter(({ x }) => x >= left - reach && x <= right + reach);
}
