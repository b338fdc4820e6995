import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { Input } from '../../../shared/contract.ts';
import type { SceneSummary } from '../../../shared/contract/scenes.ts';
import { useAskOnScreen } from '../../state/on-screen.ts';
import { useClient, useVerb } from '../../state/queries.ts';
import { shortcutText } from '../../state/shortcuts.ts';
import { useWorkspace, useWorkspaceStore } from '../../state/workspace.ts';
import { sceneStrings as words } from '../../strings/scenes.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PlayIcon, ScenesIcon, SnapshotIcon } from '../../ui/icons.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { ChangesDialog } from './ChangesDialog.tsx';
import { EditDialog, type Written } from './EditDialog.tsx';
import { SceneList } from './SceneList.tsx';
import { sceneInPanes, viewOnScreen } from './view-on-screen.ts';
import './scenes.css';

export interface ScenesPaneProps {
  /** A small picture of a scene; panes do not draw what other panes show. */
  readonly renderPicture: (scene: SceneSummary) => ReactNode;
}

/** From so many things on, names have to be left out when it is presented. */
const largeFrom = 150;

/** The scenes of a briefing in their order. */
export function ScenesPane({ renderPicture }: ScenesPaneProps) {
  const { data: scenes, error } = useVerb('scene.list', {});
  const isReadOnly = useVerb('case.state', {}).data?.isReadOnly ?? true;
  const present = useWorkspace((workspace) => workspace.present);
  const [edited, setEdited] = useState<SceneSummary | null>(null);
  const [changesOf, setChangesOf] = useState<SceneSummary | null>(null);
  const { save, change, open, problem, said, dismiss } = useSaving(scenes);
  return (
    <section className="scenes-pane" aria-label={words.title}>
      <PaneHeader title={words.title} counts={scenes === undefined || scenes.length === 0 ? null : words.counts(scenes.length)} />
      <div className="scenes-bar">
        {!isReadOnly && <Button icon={<SnapshotIcon aria-hidden />} shortcut={shortcutText('save-scene')} title={words.save} onClick={() => void save(null)}>{words.saveShort}</Button>}
        <Button icon={<PlayIcon aria-hidden />} shortcut={shortcutText('present')} title={words.present} disabled={(scenes ?? []).length === 0} onClick={() => present({ fromId: null })}>{words.presentShort}</Button>
      </div>
      <p className="visually-hidden" role="status">{said}</p>
      {problem !== null && <Banner tone={problem.isWarning ? 'warning' : 'error'} title={problem.title} onDismiss={dismiss}>{problem.text}</Banner>}
      {error !== null && <Banner tone="error" title={words.readFailed}>{error.message}</Banner>}
      {scenes?.length === 0 && <EmptyState title={words.emptyTitle} icon={<ScenesIcon aria-hidden />}>{isReadOnly ? words.emptyReadOnly : words.emptyText}</EmptyState>}
      {scenes !== undefined && scenes.length > 0 && (
        <SceneList
          scenes={scenes} isReadOnly={isReadOnly} renderPicture={renderPicture}
          onReorder={(ids) => void change('scene.reorder', { ids: [...ids] })} onPresent={(scene) => present({ fromId: scene.id })} onEdit={setEdited} onOpen={(scene) => void open(scene)} onShowChanges={setChangesOf}
          onSaveAnew={(scene) => void save(scene)} onRemove={({ id }) => void change('scene.remove', { id })}
        />
      )}
      {edited !== null && (
        <EditDialog
          scene={edited} onClose={() => setEdited(null)}
          onSave={async (written: Written) => {
            if (await change('scene.update', { id: edited.id, revision: edited.revision, ...written })) setEdited(null);
          }}
        />
      )}
      {changesOf !== null && <ChangesDialog scene={changesOf} onClose={() => setChangesOf(null)} />}
    </section>
  );
}

interface Problem {
  readonly title: string;
  readonly text: string;
  readonly isWarning: boolean;
}

/** Saves what is on screen, by button and on request of a key, and changes scenes. */
function useSaving(scenes: readonly SceneSummary[] | undefined) {
  const client = useClient();
  const store = useWorkspaceStore();
  const ask = useAskOnScreen();
  const isAsked = useWorkspace((workspace) => workspace.isSceneAsked);
  const takeScene = useWorkspace((workspace) => workspace.takeScene);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const report = (text: string, isWarning = false): void => setProblem({ title: isWarning ? words.title : words.failed, text, isWarning });

  /** Whether it went well; why not is shown. */
  async function change<N extends 'scene.create' | 'scene.update' | 'scene.reorder' | 'scene.remove'>(name: N, input: Input<N>): Promise<boolean> {
    try {
      await client.call(name, input);
      setProblem(null);
      return true;
    } catch (cause) {
      report(cause instanceof Error ? cause.message : String(cause));
      return false;
    }
  }

  /** As a new scene, or in the place of one. */
  async function save(instead: SceneSummary | null): Promise<void> {
    const shown = ask();
    if (shown === null) return report(words.notReady);
    if (shown.nodes.length === 0) return report(words.nothingShown);
    const view = viewOnScreen(shown, store.getState());
    const name = instead?.name ?? words.nextName((scenes?.length ?? 0) + 1);
    const isSaved = instead === null
      ? await change('scene.create', { name, caption: null, speakerNote: null, marking: null, view })
      : await change('scene.update', { id: instead.id, revision: instead.revision, name, caption: instead.caption, speakerNote: instead.speakerNote, marking: null, view });
    if (!isSaved) return;
    setSaid(words.saved(name));
    if (shown.nodes.length >= largeFrom) report(words.large(shown.nodes.length), true);
  }

  /** Puts a scene back into the panes. */
  async function open(scene: SceneSummary): Promise<void> {
    try {
      const { view } = await client.call('scene.read', { id: scene.id });
      store.getState().recall(sceneInPanes(view, store.getState().network));
      setProblem(null);
      setSaid(words.opened(scene.name));
    } catch (cause) {
      report(cause instanceof Error ? cause.message : String(cause));
    }
  }

  const take = useEffectEvent(() => {
    takeScene();
    void save(null);
  });
  const isKnown = scenes !== undefined;
  useEffect(() => {
    if (isAsked && isKnown) take();
  }, [isAsked, isKnown]);
  return { save, change, open, problem, said, dismiss: () => setProblem(null) };
}
