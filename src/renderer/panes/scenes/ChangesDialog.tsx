import type { SceneSummary } from '../../../shared/contract/scenes.ts';
import { useVerb } from '../../state/queries.ts';
import { sceneStrings as words } from '../../strings/scenes.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';

const kinds = ['deleted', 'changed', 'added'] as const;

/** What is not as it was when a scene was saved. */
export function ChangesDialog({ scene, onClose }: { readonly scene: SceneSummary; readonly onClose: () => void }) {
  const { data, error } = useVerb('scene.read', { id: scene.id });
  const changes = data?.scene.id === scene.id ? data.changes : [];
  return (
    <Dialog title={words.changesOf(scene.name)} onClose={onClose} isLight isText>
      {error !== null && <Banner tone="error" title={words.readFailed}>{error.message}</Banner>}
      {kinds.map((kind) => {
        const own = changes.filter(({ change }) => change === kind);
        return own.length > 0 && (
          <section key={kind} className="scenes-changes" aria-label={words.kinds[kind]}>
            <h3>{words.kinds[kind]}</h3>
            <ul>
              {own.map(({ id, name, fields }) => (
                <li key={id}><DocumentText text={name ?? words.unnamed} />{fields.length > 0 && <span className="scenes-fields">{[...new Set(fields.map(words.field))].join(', ')}</span>}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}
