import { expect, it } from 'vitest';
import type { NetworkAnswer } from '../../../../shared/contract/questions.ts';
import { drawingOf } from '../../../../drawing/network/model.ts';
import { testEdge, testNetwork, testNode } from '../../../../drawing/network/testing.ts';
import { visibleNetwork } from '../../../../drawing/network/visible.ts';
import { askMenu } from './ask-menu.ts';
import { litBy } from './lit.ts';

const [trust, clinic, orla, ferry] = [testNode(1), testNode(2), testNode(3), testNode(4)];
const [paid, hired, rumour] = [testEdge(1, trust, clinic), testEdge(2, clinic, orla), testEdge(3, trust, orla, { polarity: 'denies' })];
const visible = visibleNetwork(testNetwork([trust, clinic, orla, ferry], [paid, hired, rumour]), { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 1000 });

const basis = { things: 4, claims: 2, denied: 1, considered: 0, unsourced: 0 };
const usual = { withDenied: false, withConsidered: false, withUnsourced: true };
const told = [trust, orla, clinic].map(({ id, kind, type, name }) => ({ id, kind, type, name }));
const way: NetworkAnswer = {
  basis, things: told, claims: [],
  found: { ask: 'paths', length: 2, isMore: false, otherwise: null, paths: [{ thingIds: [trust.id, clinic.id, orla.id], steps: [[paid.id], [hired.id]] }] },
};

it('has the answer stand out in the drawing, the claims on the way and no others', () => {
  const { nodes, edges } = drawingOf(visible, { selected: new Set([trust.id]), lit: litBy(way, usual), symmetricRelations: new Set() });
  expect(nodes.map(({ emphasis }) => emphasis)).toEqual(['selected', 'near', 'near', 'dimmed']);
  expect(edges.map(({ claimIds, emphasis }) => [claimIds, emphasis])).toEqual([[[paid.id], 'near'], [[hired.id], 'near'], [[rumour.id], 'dimmed']]);
});

it('has what connects the things of an answer stand out where no claims are named, a denial only when it was asked for', () => {
  const around: NetworkAnswer = { basis, things: told.slice(0, 2), claims: [], found: { ask: 'around', total: 1, rings: [{ total: 1, ids: [orla.id] }] } };
  const emphases = (basisOf: typeof usual) => drawingOf(visible, { selected: new Set(), lit: litBy(around, basisOf), symmetricRelations: new Set() })
    .edges.map(({ emphasis }) => emphasis);
  expect(emphases(usual)).toEqual(['dimmed', 'dimmed', 'dimmed']);
  expect(emphases({ ...usual, withDenied: true })).toEqual(['dimmed', 'dimmed', 'near']);
});

it('dims nothing where nothing was found', () => {
  expect(litBy({ ...way, found: { ask: 'paths', length: null, isMore: false, otherwise: 1, paths: [] } }, usual)).toBeNull();
  expect(litBy({ ...way, found: { ask: 'isolated', total: 0, ids: [] } }, usual)).toBeNull();
});

it('offers what can be asked of what is selected', () => {
  const offered = (ids: readonly string[]) => askMenu(ids, () => undefined).flatMap((item) => ('isSeparator' in item || item.isDisabled ? [] : [item.key]));
  const always = ['degree', 'betweenness', 'closeness', 'pagerank', 'communities', 'isolated', 'without-unsourced'];
  expect(offered([])).toEqual(always);
  expect(offered([trust.id])).toEqual(['around', 'without-thing', ...always]);
  expect(offered([trust.id, orla.id])).toEqual(['ways', 'common', ...always]);
  expect(offered([trust.id, orla.id, clinic.id])).toEqual(['common', ...always]);
});
