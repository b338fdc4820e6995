import { createContext, createElement, useContext, useMemo, type ReactNode } from 'react';
import { useVerb } from './queries.ts';
import type { DayWindow } from '../../shared/timeline-view.ts';
import { useWorkspace } from './workspace.ts';

/** What the brushed window concerns, by identifier. */
export interface Windowed {
  readonly window: DayWindow;
  readonly ids: ReadonlySet<string>;
}

const nowhere: DayWindow = { fromDay: 0, toDay: 0 };
const WindowedContext = createContext<Windowed | null>(null);

/** Works out once, for all below, what the brushed window of time concerns. */
export function WindowedProvider({ children }: { readonly children: ReactNode }) {
  const window = useWorkspace(({ timeline }) => timeline.window);
  const { data } = useVerb('timeline.within', window ?? nowhere, { enabled: window !== null });
  const ids = useMemo(() => new Set(data?.ids), [data]);
  const windowed = useMemo(() => (window === null || data === undefined ? null : { window, ids }), [window, data, ids]);
  return createElement(WindowedContext.Provider, { value: windowed }, children);
}

interface Drawn {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly id: string }[];
  /** Of the whole case. */
  readonly totals: { readonly nodes: number; readonly edges: number };
}

/** The part of a network that a window concerns, and totals of what that leaves; all of it without a window. */
export function inWindow<T extends Drawn>(network: T, windowed: Windowed | null): T {
  if (windowed === null) return network;
  const keep = ({ id }: { readonly id: string }): boolean => windowed.ids.has(id);
  const [nodes, edges] = [network.nodes.filter(keep), network.edges.filter(keep)];
  const left = { nodes: network.nodes.length - nodes.length, edges: network.edges.length - edges.length };
  return { ...network, nodes, edges, totals: { ...network.totals, nodes: network.totals.nodes - left.nodes, edges: network.totals.edges - left.edges } };
}

/** The part of a network that the brushed window concerns. */
export function useInWindow<T extends Drawn>(network: T | undefined): T | undefined {
  const windowed = useContext(WindowedContext);
  return useMemo(() => (network === undefined ? undefined : inWindow(network, windowed)), [network, windowed]);
}

/** Tells of things, by identifier, whether a window is brushed that does not concern them. */
export function useIsOutside(): (id: string) => boolean {
  const windowed = useContext(WindowedContext);
  return (id) => windowed !== null && !windowed.ids.has(id);
}
