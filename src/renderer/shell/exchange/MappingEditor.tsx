import type { FoundTable, TableMapping } from '../../../shared/contract/exchange.ts';
import { tableRowKinds } from '../../../shared/exchange.ts';
import { isEnough, mappingFor, tableFields } from '../../../shared/table-fields.ts';
import { exchangeStrings as words } from '../../strings/exchange.ts';
import { SelectField } from '../../ui/SelectField.tsx';

export interface MappingEditorProps {
  readonly tables: readonly FoundTable[];
  readonly table: FoundTable;
  readonly mapping: TableMapping;
  /** Whether it was set by a person before. */
  readonly isSaved: boolean;
  readonly isDisabled: boolean;
  readonly onTable: (name: string) => void;
  readonly onChange: (mapping: TableMapping) => void;
}

/** Which column says what: each heading with an example beside it and what it means. */
export function MappingEditor({ tables, table, mapping, isSaved, isDisabled, onTable, onChange }: MappingEditorProps) {
  const options = [{ value: '', label: words.leftOut }, ...tableFields[mapping.rows].map(({ name }) => ({ value: name, label: words.field(name) }))];
  const meaningOf = (heading: string): string => Object.entries(mapping.columns).find(([, column]) => column === heading)?.[0] ?? '';

  /** A field is said by one column: what said it before is left out. */
  function set(heading: string, field: string): void {
    const others = Object.entries(mapping.columns).filter(([name, column]) => column !== heading && name !== field);
    onChange({ ...mapping, columns: Object.fromEntries(field === '' ? others : [...others, [field, heading]]) });
  }

  return (
    <>
      <div className="exchange-pair">
        {tables.length > 1 && (
          <SelectField label={words.table} value={table.name} disabled={isDisabled} options={tables.map(({ name, rowCount }) => ({ value: name, label: words.tableOption(name, rowCount) }))} onChange={onTable} />
        )}
        <SelectField
          label={words.rows} value={mapping.rows} disabled={isDisabled} options={tableRowKinds.map((value) => ({ value, label: words.rowKind(value) }))}
          {...(isSaved ? { hint: words.saved } : {})} onChange={(rows) => onChange(mappingFor(table.name, table.headings, rows))}
        />
      </div>
      <div className="exchange-columns">
        <table aria-label={words.columns}>
          <thead><tr><th scope="col">{words.column}</th><th scope="col">{words.example}</th><th scope="col">{words.means}</th></tr></thead>
          <tbody>
            {table.headings.map((heading, index) => (heading === '' ? null : (
              // oxlint-disable-next-line react/no-array-index-key -- two headings may be the same
              <tr key={index}>
                <th scope="row">{heading}</th>
                <td className="exchange-example">{table.sample.map((cells) => cells[index] ?? '').find((cell) => cell.trim() !== '') ?? ''}</td>
                <td><SelectField label={words.meaningOf(heading)} isLabelHidden value={meaningOf(heading)} options={options} disabled={isDisabled} onChange={(field) => set(heading, field)} /></td>
              </tr>
            )))}
          </tbody>
        </table>
      </div>
      {!isEnough(mapping) && <p className="exchange-needs" role="status">{words.needs(mapping.rows)}</p>}
    </>
  );
}
