import type { ThingSummary } from '../../../../shared/contract/things.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { KindIcon } from '../../../ui/KindIcon.tsx';
import { useInspectorActions } from '../actions.ts';
import { HeadActions } from '../Card.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';

/** Several things selected: their names, each one click away. */
export function SeveralCard({ things, total }: { readonly things: readonly ThingSummary[]; readonly total: number }) {
  const { select } = useInspectorActions();
  return (
    <article className="inspector-card-body" aria-label={inspectorStrings.several(total)}>
      <header className="inspector-head">
        <div className="inspector-head-text"><h2 className="inspector-title">{inspectorStrings.several(total)}</h2></div>
        <HeadActions />
      </header>
      <ul className="inspector-lines">
        {things.map(({ id, kind, name, type }) => (
          <li key={id}>
            <button type="button" className="inspector-line" onClick={() => select([id])}>
              <KindIcon kind={kind === 'actor' ? type ?? 'person' : kind} />
              <DocumentText className="inspector-line-text" text={name} />
              <span className="inspector-line-aside">{vocabularyStrings.kinds[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
      {things.length < total && <p className="inspector-nothing">{inspectorStrings.firstOf(things.length, total)}</p>}
    </article>
  );
}
