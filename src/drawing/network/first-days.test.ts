import { expect, it } from 'vitest';
import { detailsOf } from './filters/facets.ts';
import { firstDays } from './first-days.ts';
import { testEdge, testNode } from './testing.ts';

it('puts what has a date of its own there, and what has none at the first day of its claims', () => {
  const [campaign, state, person, nobody] = [testNode(1), testNode(2), testNode(3), testNode(4)];
  const edges = [testEdge(1, state, campaign), testEdge(2, state, person), testEdge(3, nobody, person)];
  const [early, late] = [100, 300];
  const claim = (at: number, earliestDay: number | null) => ({ id: edges[at]?.id ?? campaign.id, sources: [], credibility: null, marking: null, isDated: earliestDay !== null, earliestDay, latestDay: earliestDay, tags: [] });
  const details = detailsOf({ sources: [], tags: [], tagged: [], dated: [{ id: campaign.id, day: 200 }], claims: [claim(0, early), claim(1, late), claim(2, null)] as never });
  expect(details && [...firstDays({ edges }, details)].toSorted()).toEqual([[campaign.id, 200], [state.id, early], [person.id, late]].toSorted());
});
