import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { SceneSummary } from '../../shared/contract/scenes.ts';
import { presentStrings as words } from '../strings/present.ts';
import { DocumentText } from '../ui/DocumentText.tsx';
import { SceneThumbnail } from './SceneThumbnail.tsx';

/** The name by which the desktop application knows the one window that the page may open. */
const windowName = 'casewright-speaker';

/**
 * A second window of this page, which shares its state: no second session, and nothing that could get out of step.
 *
 * @param onClose also where the window was not allowed
 */
export function SpeakerWindow({ children, onKeyDown, onClose }: { readonly children: ReactNode; readonly onKeyDown: (event: KeyboardEvent) => void; readonly onClose: (wasBlocked: boolean) => void }) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const press = useEffectEvent(onKeyDown);
  const closed = useEffectEvent(onClose);
  useEffect(() => {
    const opened = window.open('about:blank', windowName, 'popup,width=1000,height=700');
    if (opened === null) {
      closed(true);
      return undefined;
    }
    const { document: page } = opened;
    page.title = words.speaker;
    page.documentElement.lang = 'en';
    page.documentElement.dataset['theme'] = 'dark';
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) page.head.append(sheet.cloneNode(true));
    page.body.className = 'speaker-body';
    const leave = (): void => closed(false);
    const onKey = (event: KeyboardEvent): void => press(event);
    opened.addEventListener('pagehide', leave);
    opened.addEventListener('keydown', onKey);
    setBody(page.body);
    return () => {
      opened.removeEventListener('pagehide', leave);
      opened.close();
    };
  }, []);
  return body === null ? null : createPortal(children, body);
}

export interface SpeakerViewProps {
  readonly scene: SceneSummary | undefined;
  readonly next: SceneSummary | undefined;
  readonly place: string;
  readonly startedAt: number;
}

/** What the speaker sees: the scene, its note, the next one, and the time. */
export function SpeakerView({ scene, next, place, startedAt }: SpeakerViewProps) {
  return (
    <main className="speaker" aria-label={words.speaker}>
      <header>
        <p className="speaker-marking">{scene?.marking ?? words.noMarking}</p>
        <p>{place}</p>
        <Clock startedAt={startedAt} />
      </header>
      <section aria-label={scene?.name}>
        {scene !== undefined && <><h1><DocumentText text={scene.name} /></h1><SceneThumbnail scene={scene} /></>}
      </section>
      <section aria-label={words.notes} className="speaker-notes">
        <h2>{words.notes}</h2>
        <p><DocumentText text={scene?.speakerNote ?? words.noNotes} /></p>
      </section>
      <section aria-label={words.next} className="speaker-next">
        <h2>{words.next}</h2>
        {next === undefined ? <p>{words.last}</p> : <><p><DocumentText text={next.name} /></p><SceneThumbnail scene={next} /></>}
      </section>
    </main>
  );
}

function Clock({ startedAt }: { readonly startedAt: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - startedAt) / 1_000));
  const clock = new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return <p className="speaker-clock"><time>{clock}</time><span>{Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')} {words.elapsed}</span></p>;
}
