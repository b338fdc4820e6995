import type { FoundTable, TableMapping } from '../../../shared/contract/exchange.ts';
import { tableRowKinds } from '../../../shared/exchange.ts';

/** Where a case keeps what columns mean. */
export const mappingsView = 'table-mappings';
const most = 40;

/** What the columns of tables with these headings mean. */
export interface SavedMapping extends Pick<TableMapping, 'rows' | 'columns'> {
  readonly headings: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function savedIn(value: unknown): SavedMapping[] {
  if (!isFields(value) || !isFields(value['columns']) || !Array.isArray(value['headings'])) return [];
  const rows = tableRowKinds.find((kind) => kind === value['rows']);
  const headings = value['headings'].filter(isText);
  const columns = Object.fromEntries(Object.entries(value['columns']).flatMap(([name, heading]) => (isText(heading) && headings.includes(heading) ? [[name, heading] as const] : [])));
  return rows === undefined ? [] : [{ rows, headings, columns }];
}

/** Mappings as they were kept, the newest first; what is none is left out. */
export function parseMappings(json: string | null): readonly SavedMapping[] {
  if (json === null) return [];
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? read.flatMap(savedIn) : [];
  } catch {
    return [];
  }
}

const keyOf = (headings: readonly string[]): string => JSON.stringify(headings.toSorted());

/** What was said of a table with the same headings, in whatever order. */
export function savedFor({ name, headings }: Pick<FoundTable, 'name' | 'headings'>, saved: readonly SavedMapping[]): TableMapping | null {
  const found = saved.find((each) => keyOf(each.headings) === keyOf(headings));
  return found === undefined ? null : { table: name, rows: found.rows, columns: found.columns };
}

/** The mappings with one more, which stands in for what was said of the same headings before. */
export function withMapping(saved: readonly SavedMapping[], { headings }: Pick<FoundTable, 'headings'>, { rows, columns }: TableMapping): readonly SavedMapping[] {
  return [{ headings, rows, columns }, ...saved.filter((each) => keyOf(each.headings) !== keyOf(headings))].slice(0, most);
}
