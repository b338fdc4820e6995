import { useState, type KeyboardEvent } from 'react';
import type { ReportId } from '../../../shared/ids.ts';
import type { ContentOf } from '../../../shared/model/proposal.ts';
import { confidences, likelihoods, polarities, quoteKinds } from '../../../shared/vocabulary.ts';
import { useVerb } from '../../state/queries.ts';
import { evidenceStrings } from '../../strings/evidence.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NextIcon, PreviousIcon } from '../../ui/icons.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { ActorChoice } from './MergeField.tsx';
import { headOf, holds, moveEdge, partsAround, tailOf, type Edge, type Stretch } from './trim.ts';
import { DocumentWords } from '../../ui/DocumentText.tsx';

type Quote = ContentOf<'quote'>;

export interface QuoteFieldsProps {
  readonly reportId: string;
  readonly content: Quote;
  /** Names of the actors that the content speaks of, by identifier. */
  readonly labels: Readonly<Record<string, string>>;
  readonly search: (text: string) => Promise<readonly ActorChoice[]>;
  readonly onChange: (content: Quote) => void;
}

/** So much of the text is known on either side of the words, in code points. */
const aroundCodePoints = 600;
/** And so much of it shown. */
const shownAround = 80;

/** The words of a proposed quote, who said them, and how. */
export function QuoteFields({ reportId, content, labels, search, onChange }: QuoteFieldsProps) {
  const [names, setNames] = useState(labels);
  const change = (part: Partial<Quote>): void => onChange({ ...content, ...part });
  const person = (label: string, nobody: string, ref: string | null, text: string | null, put: (ref: Quote['speaker'], text: string | null) => void) => (
    <Combobox<ActorChoice>
      label={label} placeholder={nobody} search={search} itemKey={({ id }) => id} itemText={({ name }) => name}
      itemAside={({ type }) => type} itemIcon={({ type }) => <KindIcon kind={type ?? 'person'} />}
      value={ref !== null ? { id: ref, name: names[ref] ?? '…', type: null } : text !== null ? { id: '', name: text, type: null } : null}
      onChange={(actor) => {
        if (actor !== null) setNames((before) => ({ ...before, [actor.id]: actor.name }));
        put(actor === null ? null : actor.id as Quote['speaker'], null);
      }}
      createLabel={evidenceStrings.remarks.inWords} onCreate={(typed) => put(null, typed)}
    />
  );
  return (
    <>
      <QuotedWords reportId={reportId} content={content} onChange={onChange} />
      {person(words.speaker, words.narrator, content.speaker, content.speakerText, (speaker, speakerText) => change({ speaker, speakerText, speakerSpan: null }))}
      {person(words.via, words.none, content.via, content.viaText, (via, viaText) => change({ via, viaText }))}
      <SelectField label={words.kind} value={content.quoteKind} options={quoteKinds.map((value) => ({ value, label: words.quoteKinds[value] }))} onChange={(quoteKind) => change({ quoteKind })} />
      <SelectField label={words.polarity} value={content.polarity} options={polarities.map((value) => ({ value, label: words.polarities[value] }))} onChange={(polarity) => change({ polarity })} />
      <SelectField
        label={words.likelihood} value={content.likelihood ?? ''}
        options={[{ value: '' as const, label: words.none }, ...likelihoods.map((value) => ({ value, label: evidenceStrings.likelihoodWithBand(value) }))]}
        onChange={(likelihood) => change({ likelihood: likelihood === '' ? null : likelihood })}
      />
      <SelectField
        label={words.confidence} value={content.confidence ?? ''}
        options={[{ value: '' as const, label: words.none }, ...confidences.map((value) => ({ value, label: evidenceStrings.confidences[value] }))]}
        onChange={(confidence) => change({ confidence: confidence === '' ? null : confidence })}
      />
    </>
  );
}

/** A quote of other words: what lay in the old ones alone is not said of the new ones. */
function withWords(content: Quote, around: Stretch, span: { readonly start: number; readonly end: number }): Quote {
  const isOutside = content.outer !== null && content.outer.start <= span.start && span.end <= content.outer.end;
  return {
    ...content, start: span.start, end: span.end, exact: partsAround(around, span).words,
    outer: isOutside ? content.outer : null,
    estimatives: content.estimatives.filter(({ start, end }) => span.start <= start && end <= span.end),
  };
}

const edges: readonly Edge[] = ['start', 'end'];

/** The words in their place, begun or ended a word earlier or later; Alt with an arrow moves the end, with Shift the beginning. */
function QuotedWords({ reportId, content, onChange }: Pick<QuoteFieldsProps, 'reportId' | 'content' | 'onChange'>) {
  // Around the words as they were proposed: a stretch that moved with them would be asked for at each step.
  const [asked] = useState({ start: Math.max(0, content.start - aroundCodePoints), end: content.end + aroundCodePoints });
  const text = useVerb('report.words', { reportId: reportId as ReportId, ...asked }).data?.words;
  const around = text === undefined ? null : { start: asked.start, text };
  if (around === null || !holds(around, content)) return null;
  const { before, words: quoted, after } = partsAround(around, content);
  const move = (edge: Edge, direction: 'earlier' | 'later'): void => onChange(withWords(content, around, moveEdge(around, content, edge, direction)));
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.shiftKey ? 'start' : 'end', event.key === 'ArrowLeft' ? 'earlier' : 'later');
  };
  return (
    <div className="review-quoted" role="group" aria-label={words.quotedWords} onKeyDown={press}>
      <blockquote className="review-words review-words-context">
        <bdi><span className="review-around"><DocumentWords text={tailOf(before, shownAround)} /></span><mark><DocumentWords text={quoted} /></mark><span className="review-around"><DocumentWords text={headOf(after, shownAround)} /></span></bdi>
      </blockquote>
      <div className="review-edges">
        {edges.map((edge) => (
          <span key={edge} className="review-edge">
            <IconButton label={words.moveEdge[edge].earlier} onClick={() => move(edge, 'earlier')}><PreviousIcon aria-hidden /></IconButton>
            <span aria-hidden>{words.edges[edge]}</span>
            <IconButton label={words.moveEdge[edge].later} onClick={() => move(edge, 'later')}><NextIcon aria-hidden /></IconButton>
          </span>
        ))}
      </div>
      <p className="visually-hidden" aria-live="polite">{quoted}</p>
    </div>
  );
}
