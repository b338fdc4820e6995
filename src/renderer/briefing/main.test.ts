import { afterEach, expect, it, vi } from 'vitest';
import { briefingElements } from '../../shared/briefing-view.ts';

afterEach(() => vi.unstubAllGlobals());

it('leaves the slides in sight where the data of the page is of another version', async () => {
  const classes = new Set<string>();
  const elements: Readonly<Record<string, object>> = { root: {}, [briefingElements.data]: { textContent: '{"format":"casewright-briefing","formatVersion":0}' } };
  vi.stubGlobal('document', { getElementById: (id: string) => elements[id] ?? null, documentElement: { classList: classes, dataset: {} } });
  await expect(import('./main.tsx')).rejects.toThrow('another version');
  expect([...classes]).toEqual([]);
});
