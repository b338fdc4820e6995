import { strings } from '../../strings/en.ts';
import { readableValue, type RowChange } from './model.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';

export interface ChangesProps {
  readonly changes: readonly RowChange[];
  /** Names of things by identifier. */
  readonly names: ReadonlyMap<string, string>;
  /** Rows changed besides those shown. */
  readonly moreCount: number;
}

const words = strings.history;

/** What a step did to each row, before and after. */
export function Changes({ changes, names, moreCount }: ChangesProps) {
  return (
    <>
      {changes.map(({ table, rowId, is, fields }) => (
        <div key={`${table} ${rowId}`}>
          <p className="history-row-title">{table.replaceAll('_', ' ')} <span>{words[is]}</span></p>
          <dl>
            {fields.map(({ field, before, after }) => (
              <div key={field} className="history-field">
                <dt title={field}>{fieldWords(field)}</dt>
                <dd>
                  {is !== 'added' && <del className="history-before"><DocumentText text={readableValue(before, names) ?? words.empty} /></del>}
                  {is !== 'removed' && <DocumentText text={readableValue(after, names) ?? words.empty} />}
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

/** A column's name as words; that a column holds an identifier is nothing to a reader. */
function fieldWords(field: string): string {
  return field.replace(/_id$/, '').replaceAll('_', ' ');
}
