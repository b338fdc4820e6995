import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useVerb } from '../../../state/queries.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { evidenceStrings } from '../../../strings/evidence.ts';
import type { Candidate } from '../model/claim-guess.ts';
import { keptForm, type TypedForm } from '../useCapturing.ts';
import { CaptureToolbar } from './CaptureToolbar.tsx';
import { captureTargets, problemOf, startForm, wordsOf, type CaptureTarget, type Ground } from './form.ts';
import { actOnFormKey } from './form-keys.ts';
import { RemarksFields } from './RemarksFields.tsx';
import { TargetFields } from './TargetFields.tsx';
import { useCaptureData, useRemarkNames } from './useCaptureData.ts';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const { capture: words } = evidenceStrings;

export interface CapturePanelProps {
  readonly ground: Ground;
  readonly target: CaptureTarget;
  readonly recent: readonly Candidate[];
  readonly locale: string;
  /** Grows when the open form is asked for again. */
  readonly serial: number;
  /** Keeps what is typed while the form is put up elsewhere; a form of the same ground goes on with it. */
  readonly typed: RefObject<TypedForm | null>;
  /** What was made of which ground, and the name it goes by. The form may be gone by then. */
  readonly onSaved: (ground: Ground, ids: readonly string[], name: string) => void;
  /** Says what could not be saved, where the form is gone that would say it. */
  readonly onLost: (message: string) => void;
  readonly onCancel: () => void;
}

/** The form beside the selected words. Enter saves, Escape gives up. */
export function CapturePanel({ ground, target, recent, locale, serial, typed, onSaved, onLost, onCancel }: CapturePanelProps) {
  const [form, setForm] = useState(() => keptForm(typed.current, ground) ?? startForm(target, ground, recent, locale));
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  // Enter may come before the words were read: it is not lost.
  const [isAwaiting, setAwaiting] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const data = useCaptureData();
  const { names, rememberName } = useRemarkNames(form.remarks);
  const namesakes = useNamesakes(form.target === 'actor' ? form.name : '');
  const problem = problemOf(form);
  const exact = wordsOf(ground);

  // Another key while the form is open changes what is made, and keeps what was typed.
  const asked = useRef({ target, serial });
  useLayoutEffect(() => {
    if (asked.current.target === target && asked.current.serial === serial) return;
    asked.current = { target, serial };
    setForm((before) => ({ ...before, target }));
  }, [target, serial]);
  useLayoutEffect(() => {
    typed.current = { ground, form };
  }, [typed, ground, form]);
  // Before the next key can come.
  useLayoutEffect(() => focusFirst(element.current), [form.target, serial]);
  useEffect(() => {
    // Once the form stands where it belongs. In newer browsers it answers with a promise, which is no clean-up.
    element.current?.scrollIntoView({ block: 'nearest' });
  }, [form.target, serial]);

  useEffect(() => {
    if (isAwaiting && exact !== null) element.current?.requestSubmit();
  }, [isAwaiting, exact]);

  async function save(): Promise<void> {
    setTried(true);
    if (problem !== null || isSaving) return;
    setAwaiting(exact === null);
    if (exact === null) return;
    setSaving(true);
    setFailure(null);
    try {
      onSaved(ground, await data.save(ground, form), form.target === 'thing' ? form.existing?.name ?? '' : form.name);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (element.current === null) onLost(words.lost(exact, message));
      setFailure(message);
      setSaving(false);
    }
  }

  return (
    <form
      ref={element} className="evidence-capture" aria-label={words.names[form.target]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => actOnFormKey(event, onCancel)}
    >
      <CaptureToolbar
        chosen={form.target} targets={ground.is === 'quote' ? captureTargets.filter((known) => known !== 'quote') : captureTargets}
        onChoose={(chosen) => setForm({ ...form, target: chosen })}
      />
      <blockquote className="evidence-capture-words" aria-label={words.words}>
        {exact === null ? words.readingWords : <DocumentText text={exact} />}
      </blockquote>
      <TargetFields
        form={form} relations={data.relations} namesakes={namesakes} findNodes={data.findNodes} findThings={data.findThings}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      {ground.is === 'words' && (
        <details className="evidence-details" onToggle={() => element.current?.scrollIntoView({ block: 'nearest' })}>
          <summary>{words.details}</summary>
          <RemarksFields
            remarks={form.remarks} names={names} rememberName={rememberName} findActors={data.findActors}
            onChange={(remarks) => setForm({ ...form, remarks })}
          />
        </details>
      )}
      {isTried && problem !== null && <p className="field-error" role="alert">{words.problems[problem]}</p>}
      {failure !== null && <Banner tone="error">{failure}</Banner>}
      <div className="evidence-capture-actions">
        <Button onClick={onCancel} shortcut="Esc">{words.cancel}</Button>
        <Button type="submit" tone="primary" shortcut="Enter" disabled={isSaving}>{words.save}</Button>
      </div>
    </form>
  );
}

/** Actors that go by this very name already. */
function useNamesakes(name: string) {
  const text = name.trim();
  const { data, isPlaceholderData } = useVerb('thing.match', { text: text === '' ? '-' : text, kinds: ['actor'], limit: 3 }, { enabled: text !== '' });
  return text === '' || isPlaceholderData ? [] : data ?? [];
}

/** The first field that needs an answer; with none, the one most likely to be changed, else the button that saves. */
export function focusFirst(form: HTMLFormElement | null): void {
  const wanted = form?.querySelector<HTMLElement>('[data-first]') ?? form?.querySelector<HTMLElement>('[data-first-if-complete] select')
    ?? form?.querySelector<HTMLElement>('button[type="submit"]');
  wanted?.focus({ preventScroll: true });
  if (wanted instanceof HTMLInputElement) wanted.select();
}
