import { Fragment, useRef, useState, type ReactNode } from 'react';
import type { QuoteWithSupport } from '../../../../shared/contract/reports.ts';
import { useIsOutside } from '../../../state/window.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { CloseIcon, DeniedIcon, EditIcon, LinkIcon, LocateIcon, RemoveIcon } from '../../../ui/icons.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { KindIcon } from '../../../ui/KindIcon.tsx';
import { evidenceStrings } from '../../../strings/evidence.ts';
import { EditRemarks } from './EditRemarks.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const { cards: words } = evidenceStrings;

/** What can be done with a quote from its card. */
export interface CardActions {
  readonly select: (quote: QuoteWithSupport) => void;
  readonly pickThing: (id: string) => void;
  readonly attach: (quote: QuoteWithSupport) => void;
  readonly detach: (evidenceId: string) => void;
  readonly remove: (quote: QuoteWithSupport) => void;
  /** Shows it in its report, from a list of quotes. */
  readonly show?: (quote: QuoteWithSupport) => void;
}

export interface QuoteCardProps {
  readonly quote: QuoteWithSupport;
  /** Names of actors by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly isSelected: boolean;
  readonly isReadOnly: boolean;
  /** Shows the words and all that rests on them; a margin card beside its words does not. */
  readonly isFull: boolean;
  /** Where the quote stands, where that isn't plain. */
  readonly place?: string | null;
  readonly actions: CardActions;
}

/** One quote: who said it and how, and once it is selected, what rests on it. */
export function QuoteCard({ quote, names, isSelected, isReadOnly, isFull, place = null, actions }: QuoteCardProps) {
  const isOutside = useIsOutside();
  const [isEditing, setEditing] = useState(false);
  const head = useRef<HTMLButtonElement>(null);
  const speaker = nameOf(quote.speakerId, quote.speakerText, names);
  const isOpen = isSelected || isFull;
  return (
    <article className={`evidence-card${isSelected ? ' is-selected' : ''}${isEditing ? ' is-editing' : ''}${isOutside(quote.id) ? ' is-outside' : ''}`}>
      <button ref={head} type="button" className="evidence-card-head" aria-pressed={isSelected} onClick={() => actions.select(quote)}>
        <span className="evidence-card-name">
          <b>{evidenceStrings.text.quoteNumber(quote.number)}</b>
          {speaker !== null ? <> · <DocumentText text={speaker} /></> : !isFull && <> · <q><DocumentText text={beginningOf(quote.exact)} /></q></>}
          {place !== null && <span className="evidence-card-place"> · <DocumentText text={place} /></span>}
        </span>
        {isFull && <q className="evidence-card-words"><DocumentText text={quote.exact} /></q>}
        <Remark quote={quote} names={names} />
      </button>
      {isOpen && quote.note !== null && <p className="evidence-card-note"><DocumentText text={quote.note} /></p>}
      {isOpen && quote.supports.length > 0 && (
        <ul className="evidence-card-supports" aria-label={words.supports}>
          {quote.supports.map(({ evidenceId, thingId, name, type }) => (
            <li key={evidenceId}>
              <Chip title={name} icon={<KindIcon kind={type} />} onClick={() => actions.pickThing(thingId)}><DocumentText text={name} /></Chip>
              {isSelected && !isReadOnly && (
                <IconButton label={words.detach(name)} onClick={() => actions.detach(evidenceId)}><CloseIcon aria-hidden /></IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {isSelected && !isEditing && <Actions quote={quote} isReadOnly={isReadOnly} actions={actions} onEdit={() => setEditing(true)} />}
      {isEditing && (
        <EditRemarks
          quote={quote}
          onDone={() => {
            setEditing(false);
            head.current?.focus();
          }}
        />
      )}
    </article>
  );
}

function Actions({ quote, isReadOnly, actions, onEdit }: Pick<QuoteCardProps, 'quote' | 'isReadOnly' | 'actions'> & { readonly onEdit: () => void }) {
  const { show } = actions;
  if (isReadOnly && !show) return null;
  return (
    <div className="evidence-card-actions">
      {show && <IconButton label={words.show} onClick={() => show(quote)}><LocateIcon aria-hidden /></IconButton>}
      {!isReadOnly && (
        <>
          <IconButton label={words.edit} onClick={onEdit}><EditIcon aria-hidden /></IconButton>
          <IconButton label={words.attach} shortcut="T" onClick={() => actions.attach(quote)}><LinkIcon aria-hidden /></IconButton>
          <IconButton label={words.remove} onClick={() => actions.remove(quote)}><RemoveIcon aria-hidden /></IconButton>
        </>
      )}
    </div>
  );
}

/** The first words, so that a card without a speaker says which words it is about. */
function beginningOf(exact: string): string {
  const words = exact.trim().split(/\s+/);
  const first = words.slice(0, 4).join(' ');
  return words.length > 4 || first.length > 40 ? `${first.slice(0, 40)}…` : first;
}

/** The name of an actor, else the report's own words for it. */
function nameOf(id: string | null, text: string | null, names: ReadonlyMap<string, string>): string | null {
  const name = id === null ? undefined : names.get(id);
  return name ?? text;
}

/** How the words are meant, in one line: what is usual and says nothing is left out. */
function Remark({ quote, names }: { quote: QuoteWithSupport; names: ReadonlyMap<string, string> }) {
  const { polarity, kind, likelihood, confidence, credibility, voice, viaId, viaText, marking } = quote;
  const via = nameOf(viaId, viaText, names);
  const parts: readonly ReactNode[] = [
    polarity === 'denies'
      ? <span className="evidence-denies"><DeniedIcon aria-hidden />{words.denies}</span> : evidenceStrings.polarities[polarity],
    kind === 'passage' ? null : evidenceStrings.quoteKinds[kind],
    likelihood && evidenceStrings.likelihoodWithBand(likelihood),
    confidence && words.confidence(evidenceStrings.confidences[confidence]),
    voice === 'source' ? null : evidenceStrings.voices[voice],
    via && words.via(via),
    credibility && words.credibility(credibility),
    marking,
    quote.supports.length === 0 ? words.unattached : null,
  ];
  return (
    <span className="evidence-card-remark">
      {parts.filter((part) => part !== null && part !== '').map((part, index) => (
        <Fragment key={index}>{index > 0 && ' · '}{part}</Fragment>
      ))}
    </span>
  );
}
