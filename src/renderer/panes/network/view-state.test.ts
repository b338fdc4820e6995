import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../drawing/network/filters/claim-filter.ts';
import { placesOfMoved, withMoved } from '../../../drawing/network/places.ts';
import { automatically } from './use-arranged.ts';
import { keptPart, readView, withoutMeasures, type FilterState } from './view-state.ts';

const whole = readView({}).state;
const changed: FilterState = {
  withEvents: true, hiddenTypes: new Set(['person', 'event']), hiddenStandings: new Set(['unsourced']), nodeLimit: 600, aroundId: 'actor--1', isTable: true, twin: 'tree',
  claims: { ...noFilter, facets: { relation: { passes: 'only', values: ['executes'] } }, leastQuotes: 2, window: { fromDay: 18_000, toDay: null }, others: 'dimmed' },
  sizeBy: 'quotes', colourBy: 'community', isPanelOpen: true, isSnapping: true, hasMap: false,
  grouping: { by: 'types', own: [{ id: 'group--own-1', memberIds: ['actor--7', 'actor--8'] }], opened: ['group--type-state'], out: ['actor--9'] },
  arrangement: { by: 'around', centreId: 'actor--2', moved: [{ id: 'actor--3', from: { x: 1, y: 2 } }, { id: 'actor--4', from: null }] },
};

describe('a view of the network', () => {
  it('comes back from JSON as it was', () => {
    expect(readView(JSON.parse(JSON.stringify(keptPart(changed)))).state).toEqual(changed);
  });

  it('does without what waits for measures, and with all else as it was chosen', () => {
    const measured: FilterState = { ...changed, sizeBy: 'closeness', colourBy: 'quotes', arrangement: { ...automatically, by: 'communities' } };
    expect({ ...measured, ...withoutMeasures(measured, { all: true, communities: true, groupBy: 'types' }) }).toEqual({ ...measured, sizeBy: 'claims', arrangement: automatically });
    expect({ ...changed, ...withoutMeasures(changed, { all: true, communities: true, groupBy: 'communities' }) }).toEqual({ ...changed, colourBy: 'type', grouping: { ...changed.grouping, by: 'none' } });
  });

  it('keeps what a measure is there for when another one is given up', () => {
    const measured: FilterState = { ...changed, sizeBy: 'closeness', grouping: { ...changed.grouping, by: 'communities' }, arrangement: { ...automatically, by: 'communities' } };
    expect({ ...measured, ...withoutMeasures(measured, { all: true, communities: false, groupBy: 'communities' }) }).toEqual({ ...measured, sizeBy: 'claims', colourBy: 'type' });
    expect({ ...measured, ...withoutMeasures(measured, { all: false, communities: true, groupBy: 'communities' }) })
      .toEqual({ ...measured, grouping: { ...measured.grouping, by: 'none' }, arrangement: automatically });
  });

  it('gives way to the start wherever it makes no sense', () => {
    const broken = {
      withEvents: 1, hiddenTypes: 'person', hiddenStandings: ['gone'], nodeLimit: -4, aroundId: 3, isTable: 'yes', twin: 'bush', claims: [], sizeBy: 'weight', colourBy: null,
      grouping: { by: 'colour', own: [{ id: 'actor--1', memberIds: ['a', 'b'] }, { id: 'group--own-2', memberIds: ['a'] }, null], opened: [1], out: 'a' },
      arrangement: { by: 'spiral', centreId: 1 }, isSnapping: null, hasMap: 'no', isPanelOpen: {},
    };
    expect(readView(broken).state).toEqual(whole);
    expect(readView({ arrangement: { by: 'time', moved: [1, { id: 'a', from: { x: 'left' } }] }, nodeLimit: 10 ** 9 }).state)
      .toEqual({ ...whole, nodeLimit: 20_000, arrangement: { by: 'time', centreId: null, moved: [{ id: 'a', from: null }] } });
  });

  it('keeps what did not change as the same objects, so that nothing is drawn anew for it', () => {
    const before = readView(keptPart(changed));
    const now = readView({ ...before.kept, ...keptPart({ isPanelOpen: false }) }, before).state;
    expect(now).toEqual({ ...changed, isPanelOpen: false });
    for (const key of ['hiddenTypes', 'hiddenStandings', 'claims', 'arrangement'] as const) expect(now[key]).toBe(before.state[key]);
    expect(readView({}).state.arrangement).toBe(automatically);
  });
});

describe('what a hand moves while a rule places nodes', () => {
  const hand = new Map([['a', { x: 1, y: 1 }], ['b', { x: 2, y: 2 }]]);
  const moved = withMoved(withMoved([], ['a', 'c'], hand), ['a'], new Map());

  it('is where it was put, the rest is where the rule puts it', () => {
    expect(placesOfMoved(moved, new Map([['a', { x: 9, y: 9 }], ['b', { x: 2, y: 2 }], ['c', { x: 5, y: 5 }]]))).toEqual(new Map([['a', { x: 9, y: 9 }], ['c', { x: 5, y: 5 }]]));
  });

  it('goes back to the rule when the move is undone', () => {
    expect(placesOfMoved(moved, hand)).toEqual(new Map());
  });
});
