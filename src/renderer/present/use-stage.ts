import { useMemo } from 'react';
import type { SceneContent } from '../../shared/contract/scenes.ts';
import { needsMeasures, colourMeasures, sizeMeasures } from '../panes/network/looks/node-look.ts';
import { createMeasure } from '../panes/network/paint/labels.ts';
import { useVerb } from '../state/queries.ts';
import { drawingOfScene, positionsOfScene, stageOf, stretched, type Size, type Stage } from './picture/stage.ts';

/** What a scene draws in a room of a size; null until all that it needs is known. */
export function useStage(content: SceneContent | undefined, size: Size): Stage | null {
  const relations = useVerb('relation.list', {});
  const view = content?.view;
  const needs = view !== undefined && needsMeasures(sizeMeasures.find((each) => each === view.sizeBy) ?? 'claims', colourMeasures.find((each) => each === view.colourBy) ?? 'type');
  const measured = useVerb('network.measure', {}, { enabled: needs });
  const symmetric = useMemo(() => relations.data && new Set(relations.data.filter(({ isSymmetric }) => isSymmetric).map(({ name }) => name)), [relations.data]);
  const measure = useMemo(() => createMeasure(getComputedStyle(document.body).fontFamily), []);
  return useMemo(() => {
    if (content === undefined || symmetric === undefined || size.width < 1 || (needs && measured.data === undefined)) return null;
    const drawing = drawingOfScene(content, symmetric, measured.data ?? null);
    const { viewport } = content.view;
    const placed = viewport === null ? stretched(drawing, positionsOfScene(content), size) : { drawing, positions: positionsOfScene(content) };
    return stageOf(placed.drawing, placed.positions, viewport, size, measure);
  }, [content, symmetric, size, needs, measured.data, measure]);
}
