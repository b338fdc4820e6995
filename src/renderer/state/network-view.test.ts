import { expect, it } from 'vitest';
import { formatLayout, parseLayout, startLayout } from './layout.ts';
import { lastingNetwork, readNetworkView, wholeNetwork } from './network-view.ts';

it('lets a case remember filters and arrangement, not where one looked', () => {
  const network = { arrangement: { by: 'time' }, hiddenTypes: ['person'], aroundId: 'actor--1', isPanelOpen: true };
  expect(parseLayout(formatLayout({ ...startLayout, network })).network).toEqual({ arrangement: { by: 'time' }, hiddenTypes: ['person'] });
});

it('gives way to the whole network where what was kept is none, or is too much to keep', () => {
  expect([readNetworkView(null), readNetworkView([1]), readNetworkView('x'), readNetworkView(undefined)]).toEqual([wholeNetwork, wholeNetwork, wholeNetwork, wholeNetwork]);
  expect(lastingNetwork({ own: Array.from({ length: 2000 }, () => 'actor--00000000-0000-7000-8000-000000000001') })).toEqual(wholeNetwork);
});
