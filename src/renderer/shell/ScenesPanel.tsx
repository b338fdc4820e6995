import { ScenesPane } from '../panes/scenes/index.tsx';
import { SceneThumbnail } from '../present/SceneThumbnail.tsx';

/** The list of scenes with their pictures, which are drawn as the presentation draws them. */
export function ScenesPanel() {
  return <ScenesPane renderPicture={(scene) => <SceneThumbnail scene={scene} isTiny />} />;
}
