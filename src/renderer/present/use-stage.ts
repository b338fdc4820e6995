import { useCallback, useMemo, useRef } from 'react';
import type { SceneContent } from '../../shared/contract/scenes.ts';
import { colourMeasures, needsMeasures, sizeMeasures, type Measured } from '../../drawing/network/looks/node-look.ts';
import { createMeasure } from '../panes/network/paint/labels.ts';
import { useMeasures } from '../state/measures.ts';
import { useVerb } from '../state/queries.ts';
import { drawingOfScene, positionsOfScene, stageOf, stretched, type Size, type Stage } from '../../drawing/scene/stage.ts';
import type { Measure } from '../../drawing/wrap.ts';

/** What stages are made from besides scenes. */
interface Ground {
  readonly symmetric: ReadonlySet<string>;
  readonly measured: Measured | null;
  readonly measure: Measure;
  readonly size: Size;
}

function makeStage(content: SceneContent, { symmetric, measured, measure, size }: Ground): Stage {
  const drawing = drawingOfScene(content, symmetric, measured);
  const { viewport } = content.view;
  const placed = viewport === null ? stretched(drawing, positionsOfScene(content), size) : { drawing, positions: positionsOfScene(content) };
  return stageOf(placed.drawing, placed.positions, viewport, size, measure);
}

/** What makes stages, and why it can't. */
interface Stages {
  readonly stageFor: (content: SceneContent | undefined) => Stage | null;
  readonly problem: string | null;
}

/** Makes stages in a room of a size, each once; gives null until all that is needed is known. */
function useStages(contents: readonly (SceneContent | undefined)[], size: Size): Stages {
  const relations = useVerb('relation.list', {});
  const needs = contents.some((content) => content !== undefined
    && needsMeasures(sizeMeasures.find((each) => each === content.view.sizeBy) ?? 'claims', colourMeasures.find((each) => each === content.view.colourBy) ?? 'type'));
  const { answer: measured, problem } = useMeasures('all', needs);
  const measure = useMemo(() => createMeasure(getComputedStyle(document.body).fontFamily), []);
  const ground = useMemo((): Ground | null => {
    if (relations.data === undefined || size.width < 1 || size.height < 1 || (needs && measured === null)) return null;
    return { symmetric: new Set(relations.data.filter(({ isSymmetric }) => isSymmetric).map(({ name }) => name)), measured, measure, size };
  }, [relations.data, size, needs, measured, measure]);
  const made = useRef(new WeakMap<SceneContent, { readonly ground: Ground; readonly stage: Stage }>());
  const stageFor = useCallback((content: SceneContent | undefined) => {
    if (content === undefined || ground === null) return null;
    const known = made.current.get(content);
    if (known?.ground === ground) return known.stage;
    const stage = makeStage(content, ground);
    made.current.set(content, { ground, stage });
    return stage;
  }, [ground]);
  return { stageFor, problem };
}

/** What a scene draws in a room of a size; null until all that it needs is known. */
export function useStage(content: SceneContent | undefined, size: Size): Stage | null {
  const { stageFor } = useStages([content], size);
  return useMemo(() => stageFor(content), [stageFor, content]);
}

/** The same, a way to make the stage of a scene that will be shown next, so that the step to it starts at once, and what stands in the way of a stage. */
export function useStageAhead(content: SceneContent | undefined, next: SceneContent | undefined, size: Size): { readonly stage: Stage | null; readonly prepare: () => void; readonly problem: string | null } {
  const { stageFor, problem } = useStages([content, next], size);
  const stage = useMemo(() => stageFor(content), [stageFor, content]);
  const prepare = useCallback(() => void stageFor(next), [stageFor, next]);
  return { stage, prepare, problem };
}
