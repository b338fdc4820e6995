import type { PlannedQuote } from '../../../shared/contract/versions.ts';
import { versionStrings as words } from '../../strings/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { isOpen, stateOf, type DecisionMap } from './model.ts';
import { WordDiff } from './WordDiff.tsx';
import { DocumentWords } from '../../ui/DocumentText.tsx';

export interface QuoteDecisionProps {
  readonly quote: PlannedQuote;
  readonly decisions: DecisionMap;
  readonly isReadOnly: boolean;
  readonly onPlace: (index: number) => void;
  readonly onLeave: () => void;
  readonly onTakeBack: () => void;
}

type Place = PlannedQuote['places'][number];

/** One quote: where it stood, where it stands or may stand now, and what rests on it. */
export function QuoteDecision({ quote, decisions, isReadOnly, onPlace, onLeave, onTakeBack }: QuoteDecisionProps) {
  const state = stateOf(quote, decisions);
  const decision = decisions.get(quote.quoteId);
  const place = decision?.is === 'placed' ? decision.place : quote.place;
  const canChoose = isOpen(quote, decisions) && !isReadOnly;
  const note = state === 'orphan' && quote.places.length > 0 ? words.stateNotes.orphanPlaces : words.stateNotes[state];
  return (
    <>
      <p className="versions-state"><span className={`versions-badge versions-${state}`}>{words.states[state]}</span> {note}</p>
      {quote.carriedTo !== null && quote.carriedTo.exact !== quote.exact
        ? <WordDiff older={quote.exact} newer={quote.carriedTo.exact} />
        : <InContext title={words.oldWords} place={quote} />}
      {place !== null && state !== 'left' && quote.carriedTo === null && (place.exact === quote.exact
        ? <InContext title={words.newWords} place={place} /> : <WordDiff older={quote.exact} newer={place.exact} />)}
      {isOpen(quote, decisions) && <Places quote={quote} canChoose={canChoose} onPlace={onPlace} />}
      {!isReadOnly && quote.carriedTo === null && (
        <div className="versions-buttons">
          {decision === undefined && <Button onClick={onLeave}>{words.leave}<kbd>X</kbd></Button>}
          {decision !== undefined && <Button onClick={onTakeBack}>{words.takeBack}<kbd>Z</kbd></Button>}
        </div>
      )}
      <Rests quote={quote} />
    </>
  );
}

function InContext({ title, place: { before, exact, after } }: { readonly title: string; readonly place: Pick<Place, 'before' | 'exact' | 'after'> }) {
  return (
    <figure className="versions-side">
      <figcaption className="versions-caption">{title}</figcaption>
      <Around before={before} exact={exact} after={after} />
    </figure>
  );
}

/** Words with what stands before and after them. */
function Around({ before, exact, after }: Pick<Place, 'before' | 'exact' | 'after'>) {
  return (
    <blockquote className="versions-words">
      <span className="versions-around">…<DocumentWords text={before.trimStart()} /></span><mark><DocumentWords text={exact} /></mark><span className="versions-around"><DocumentWords text={after.trimEnd()} />…</span>
    </blockquote>
  );
}

const likenessOf = ({ likeness, differences, similarity }: Place): string => {
  if (likeness === 'same') return words.sameWords;
  return likeness === 'typography' ? words.differsBy(differences.map((kind) => words.differences[kind])) : words.similarity(similarity);
};

function Places({ quote: { places, placeCount, exact }, canChoose, onPlace }: { readonly quote: PlannedQuote; readonly canChoose: boolean; readonly onPlace: (index: number) => void }) {
  return (
    <section className="versions-places" aria-label={words.places}>
      <h3 className="versions-caption">{words.places}</h3>
      <ol className="versions-place-list">
        {places.map((place, index) => (
          <li key={`${place.start} ${place.end}`} className="versions-place">
            <div className="versions-place-head">
              <span>{words.place(index + 1)} · {likenessOf(place)}</span>
              {canChoose && (
                <Button onClick={() => onPlace(index)}>
                  {words.take} <span className="visually-hidden">{words.place(index + 1).toLowerCase()}</span>{index < 9 && <kbd>{index + 1}</kbd>}
                </Button>
              )}
            </div>
            {place.likeness === 'near' || place.likeness === 'typography'
              ? <WordDiff older={exact} newer={place.exact} />
              : <Around before={place.before} exact={place.exact} after={place.after} />}
          </li>
        ))}
      </ol>
      {placeCount > places.length && <p className="dialog-note">{words.morePlaces(placeCount - places.length)}</p>}
    </section>
  );
}

function Rests({ quote: { supports } }: { readonly quote: PlannedQuote }) {
  if (supports.length === 0) return <p className="dialog-note">{words.nothingRests}</p>;
  return (
    <div className="versions-rests">
      <span className="versions-caption">{words.rests}</span>
      <ul>
        {supports.map(({ thingId, name, type }) => (
          <li key={thingId}><KindIcon kind={thingId.startsWith('actor') ? type : thingId.slice(0, thingId.indexOf('--'))} /> {name}</li>
        ))}
      </ul>
    </div>
  );
}
