import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import type { SceneContent } from '../../shared/contract/scenes.ts';
import type { Marking } from '../../shared/vocabulary.ts';
import { presentStrings as words } from '../strings/present.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { DocumentText } from '../ui/DocumentText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Marking as MarkingLabel } from '../ui/Marking.tsx';
import { giveScreenBack, takeScreen } from './full-screen.ts';
import { Help } from './Help.tsx';
import { presentAction, type PresentAction } from './keys.ts';
import { Overview } from './Overview.tsx';
import { QuoteCard } from './QuoteCard.tsx';
import { GoneNote, Room } from './Room.tsx';
import { SpeakerView, SpeakerWindow } from './SpeakerWindow.tsx';
import { TimeBar } from './TimeBar.tsx';
import { Tools } from './Tools.tsx';
import { useLookRound } from './use-look-round.ts';
import { usePresentation } from './use-presentation.ts';
import { useStageAhead } from './use-stage.ts';
import { useTransition } from './use-transition.ts';
import './present.css';

/** What a page that was handed out shows besides: whoever opens it knows no keys yet. */
export interface PageParts {
  readonly hasNotes: boolean;
  readonly legend: (content: SceneContent) => ReactNode;
  readonly timeline: (content: SceneContent, claimIds: readonly string[], onClaim: (id: string | null) => void) => ReactNode;
}

export interface ShowProps {
  /** The scene to begin with; the first when null. */
  readonly fromId: string | null;
  /** Stands for a scene of which nothing is marked. */
  readonly caseMarking: Marking | null;
  readonly isDark: boolean;
  readonly onRoom: (isDark: boolean) => void;
  /** Null where there is nothing to go back to. */
  readonly onLeave: (() => void) | null;
  /** Null in a window of the program. */
  readonly page?: PageParts | null;
}

const prepareAfterMs = 1_000;

/** The scenes, by keys, in whatever frame they stand in. */
export function Show({ fromId, caseMarking, isDark, onRoom, onLeave, page = null }: ShowProps) {
  const show = usePresentation(fromId);
  const { content, overlay, scene } = show;
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [hasPointer, setHasPointer] = useState(false);
  const [speaker, setSpeaker] = useState<'closed' | 'open' | 'blocked'>('closed');
  const [isTimelineShown, setTimelineShown] = useState(false);
  const [startedAt] = useState(() => Date.now());
  const lookRound = useLookRound();
  const { stage, prepare, problem } = useStageAhead(content, show.nextContent, size);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { frame, isPainted } = useTransition(stage, content?.scene.id ?? null, canvas);
  useEffect(() => {
    // Once what is shown stands still.
    const timer = setTimeout(prepare, prepareAfterMs);
    return () => clearTimeout(timer);
  }, [prepare]);
  const pointed = useMemo(() => new Set<string>(show.claimIds), [show.claimIds]);
  const marking = content?.scene.marking ?? caseMarking;
  const claimCount = content?.network.edges.length ?? 0;
  const Name = page === null ? 'p' : 'h1';
  const place = words.place(show.index + 1, show.readable.length);

  const closeOne = (): boolean => {
    if (overlay !== null) show.setOverlay(null);
    else if (show.claimIds.length > 0) show.setClaimIds([]);
    else if (content !== undefined && content.view.quoteId !== null && !show.isQuoteClosed) show.setQuoteClosed(true);
    else return false;
    return true;
  };
  const toggle = (wanted: typeof overlay) => show.setOverlay(overlay === wanted ? null : wanted);
  const go = (to: number): void => {
    show.setOverlay(null);
    lookRound.reset();
    show.go(to);
  };
  const act: Readonly<Record<PresentAction, () => void>> = {
    next: () => go(show.index + 1), previous: () => go(show.index - 1), first: () => go(0), last: () => go(show.readable.length - 1),
    overview: () => toggle('overview'), help: () => toggle('help'), black: () => toggle('black'), white: () => toggle('white'),
    quote: () => show.stepClaim(1), 'quote-back': () => show.stepClaim(-1), play: () => show.play(!show.isPlaying), pointer: () => setHasPointer(!hasPointer),
    'zoom-in': () => lookRound.zoom(true), 'zoom-out': () => lookRound.zoom(false), 'zoom-all': lookRound.reset,
    room: () => onRoom(!isDark),
    speaker: () => {
      if (page?.hasNotes !== false) setSpeaker(speaker === 'open' ? 'closed' : 'open');
    },
    timeline: () => setTimelineShown(page !== null && !isTimelineShown),
    'full-screen': () => void (document.fullscreenElement === null ? takeScreen() : giveScreenBack()),
    leave: () => {
      if (!closeOne()) onLeave?.();
    },
  };
  const press = (event: KeyboardEvent): void => {
    // Such as by the timeline, which has keys of its own.
    if (event.defaultPrevented) return;
    const action = presentAction(event, isControl(event));
    if (action === null) return;
    event.preventDefault();
    act[action]();
  };
  useKeys(press);

  return (
    <>
      <header className="present-head">
        <Name className="present-name">{scene !== undefined && <DocumentText text={scene.name} />}</Name>
        <p className="present-marking" aria-label={words.markingBanner}>{marking === null ? words.noMarking : <MarkingLabel marking={marking} />}</p>
        <div className="present-place">
          {page !== null && show.readable.length > 0 && <Tools act={act} isDark={isDark} isTimelineShown={isTimelineShown} hasQuotes={claimCount > 0} />}
          {show.readable.length > 0 && <p>{place}</p>}
        </div>
      </header>
      {speaker === 'blocked' && <Banner tone="warning" title={words.speakerBlocked} onDismiss={() => setSpeaker('closed')} />}
      {show.error !== null && <Banner tone="error" title={words.failed}>{show.error.message}</Banner>}
      {problem !== null && stage === null && <Banner tone="error" title={words.unmeasured}>{problem}</Banner>}
      {show.scenes !== undefined && show.readable.length === 0
        ? <EmptyState title={words.emptyTitle} actions={onLeave !== null && <Button onClick={onLeave}>{words.leave}</Button>}>{words.emptyText}</EmptyState>
        : (
          <div className="present-stage">
            <Room
              content={content} frame={frame} size={size} hidden={show.hidden} pointedIds={pointed} lookRound={lookRound} hasPointer={hasPointer} onSize={setSize} canvas={canvas} isPainted={isPainted}
              onClaims={(ids) => show.setClaimIds(content?.network.edges.map(({ id }) => id).filter((id) => ids.includes(id)) ?? [])}
            />
            <Cards show={show} caseMarking={caseMarking} />
          </div>
        )}
      {content !== undefined && (
        <footer className="present-foot">
          <GoneNote content={content} />
          {content.scene.caption !== null && <p className="present-caption"><DocumentText text={content.scene.caption} /></p>}
          {show.unfolding !== null && !isTimelineShown && <TimeBar unfolding={show.unfolding} day={show.day} isPlaying={show.isPlaying} onDay={show.setDay} onPlay={show.play} />}
          <ClaimList show={show} />
          {!isTimelineShown && page?.legend(content)}
        </footer>
      )}
      {page !== null && content !== undefined && isTimelineShown && page.timeline(content, show.claimIds, (id) => show.setClaimIds(content.network.edges.filter((edge) => edge.id === id).map((edge) => edge.id)))}
      {overlay === 'overview' && <Overview scenes={show.readable} currentId={scene?.id ?? null} onGo={go} />}
      {overlay === 'help' && <Help leftOut={page === null ? ['Y'] : page.hasNotes ? [] : ['S']} />}
      {(overlay === 'black' || overlay === 'white') && <div className={`present-blank present-blank-${overlay}`} role="status">{overlay === 'black' ? words.blankBlack : words.blankWhite}</div>}
      {speaker === 'open' && (
        <SpeakerWindow onKeyDown={press} onClose={(wasBlocked) => setSpeaker(wasBlocked ? 'blocked' : 'closed')}>
          <SpeakerView scene={scene} next={show.readable[show.index + 1]} place={place} startedAt={startedAt} />
        </SpeakerWindow>
      )}
    </>
  );
}

/** The card of the claim that is pointed at, else of the quote that the scene was saved with. */
function Cards({ show: { content, claimIds, setClaimIds, isQuoteClosed, setQuoteClosed, sentenceOf }, caseMarking }: { readonly show: ReturnType<typeof usePresentation>; readonly caseMarking: Marking | null }) {
  const claim = content?.network.edges.find(({ id }) => id === claimIds[0]);
  if (content === undefined) return null;
  if (claim !== undefined) return <QuoteCard claim={sentenceOf(claim)} thingId={claim.id} caseMarking={caseMarking} onClose={() => setClaimIds([])} />;
  const { quoteId } = content.view;
  const isGone = content.changes.some(({ id, change }) => id === quoteId && change === 'deleted');
  return quoteId === null || isGone || isQuoteClosed ? null : <QuoteCard claim={null} thingId={quoteId} caseMarking={caseMarking} onClose={() => setQuoteClosed(true)} />;
}

/** So many claims are told in words; more would be no help to anybody who listens. */
const mostTold = 100;

/** The claims in words, for whoever can't see the picture. */
function ClaimList({ show: { content, sentenceOf } }: { readonly show: ReturnType<typeof usePresentation> }) {
  const edges = content?.network.edges ?? [];
  return (
    <ul className="visually-hidden" aria-label={words.claims}>
      {edges.slice(0, mostTold).map((edge) => <li key={edge.id}>{sentenceOf(edge)}</li>)}
      {edges.length > mostTold && <li>{words.andMore(edges.length - mostTold)}</li>}
    </ul>
  );
}

/** Whether a key is for what has the focus. A button that steps through scenes leaves the arrows to them. */
function isControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('.present-tools') !== null) return key === 'Enter' || key === ' ';
  return target.closest('button, input, a[href], [data-own-keys]') !== null;
}

/** Keys of the whole window, while it lasts. */
function useKeys(press: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent(press);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
