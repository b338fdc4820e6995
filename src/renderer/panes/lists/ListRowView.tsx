import { Fragment } from 'react';
import { useIsOutside } from '../../state/window.ts';
import { strings } from '../../strings/en.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import type { ListRow } from './rows.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';

/** A count and its word stay together; a whole sentence may break. */
const longestUnbroken = 16;

/** A row, or its place while it is being read. */
export function ListRowView({ row }: { readonly row: ListRow | undefined }) {
  const isOutside = useIsOutside();
  if (row === undefined) return <div className="lists-row lists-placeholder" aria-busy />;
  const { icon, name, facts, isUnsourced } = row;
  const isOut = isOutside(row.id);
  return (
    <div className={isOut ? 'lists-row is-outside' : 'lists-row'}>
      <KindIcon kind={icon} />
      <div className="lists-text">
        <p className="lists-name" title={plainlyShown(name)}><DocumentText text={name} /></p>
        <p className="lists-facts">
          {isUnsourced && <span className="lists-unsourced">{strings.lists.unsourced}{facts.length > 0 ? ' · ' : ''}</span>}
          {isOut && <span className="lists-fact">{strings.lists.outsideWindow}{facts.length > 0 ? ' · ' : ''}</span>}
          {facts.map((fact, index) => (
            <Fragment key={fact}>{index > 0 && ' · '}<span className={fact.length <= longestUnbroken ? 'lists-fact' : undefined}><DocumentText text={fact} /></span></Fragment>
          ))}
        </p>
      </div>
    </div>
  );
}
