import { strings } from '../../strings/en.ts';
import type { RowChange } from './model.ts';

export interface ChangesProps {
  readonly changes: readonly RowChange[];
  /** Rows changed besides those shown. */
  readonly moreCount: number;
}

const words = strings.history;

/** What a step did to each row, before and after. */
export function Changes({ changes, moreCount }: ChangesProps) {
  return (
    <>
      {changes.map(({ table, rowId, is, fields }) => (
        <div key={`${table} ${rowId}`}>
          <p className="history-row-title">{table.replaceAll('_', ' ')} <span>{words[is]}</span></p>
          <dl>
            {fields.map(({ field, before, after }) => (
              <div key={field} className="history-field">
                <dt title={field}>{field.replaceAll('_', ' ')}</dt>
                <dd>
                  {is === 'edited' && <del className="history-before">{before ?? words.empty}</del>}
                  {is === 'removed' ? <del className="history-before">{before}</del> : after ?? words.empty}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {moreCount > 0 && <p>{words.more(moreCount)}</p>}
    </>
  );
}
