import { useMemo } from 'react';
import type { SceneSummary } from '../../shared/contract/scenes.ts';
import { useVerb } from '../state/queries.ts';
import { stillFrame } from '../../drawing/scene/frame.ts';
import { Picture } from './picture/Picture.tsx';
import { useStage } from './use-stage.ts';
import './present.css';

/** Small pictures are drawn as if they were this large, then made smaller. */
const drawnSize = { width: 640, height: 360 };

/** A small picture of a scene, drawn as it will be presented. Decoration: what it shows is said elsewhere. */
export function SceneThumbnail({ scene, isTiny = false }: { readonly scene: SceneSummary; /** Too small for words. */ readonly isTiny?: boolean }) {
  const { data } = useVerb('scene.read', { id: scene.id }, { enabled: scene.isReadable });
  const stage = useStage(data?.scene.id === scene.id ? data : undefined, drawnSize);
  const frame = useMemo(() => (stage === null ? null : { ...stillFrame(stage), ...(isTiny ? { labels: [] } : {}) }), [stage, isTiny]);
  return (
    <svg className="scene-thumbnail" viewBox={`0 0 ${drawnSize.width} ${drawnSize.height}`} aria-hidden>
      {frame !== null && <Picture frame={frame} size={drawnSize} />}
    </svg>
  );
}
