import type { FoundTable, TableMapping } from '../../../../../shared/contract/exchange.ts';
import { CaseError } from '../../../../../shared/errors.ts';
import { isEnough, mappingFor } from '../../../../../shared/table-fields.ts';
import { Collector } from '../../incoming/collect.ts';
import type { Incoming } from '../../incoming/incoming.ts';
import { isOwnTable, takeOwn } from './own.ts';
import { takeMapped } from './mapped.ts';
import type { GivenTable } from './table.ts';

const sampleRows = 20;
const sampleLetters = 500;

/** What a person needs to see of tables to say what their columns mean. */
export function lookAt(tables: readonly GivenTable[]): FoundTable[] {
  return tables.filter(({ headings }) => headings.length > 0).map((table) => ({
    name: table.name, headings: [...table.headings], rowCount: table.rows.length, isOwn: isOwnTable(table), mapping: mappingFor(table.name, table.headings),
    sample: table.rows.slice(0, sampleRows).map(({ cells }) => cells.slice(0, table.headings.length).map((cell) => cell.slice(0, sampleLetters))),
  }));
}

/** @throws CaseError `FORMAT_UNKNOWN` */
function assertFits(fileName: string, { headings, name }: GivenTable, mapping: TableMapping): void {
  const strange = Object.values(mapping.columns).find((heading) => !headings.includes(heading));
  if (strange !== undefined) throw new CaseError('FORMAT_UNKNOWN', `${fileName} has no column “${strange}” in ${name}. Its columns are ${headings.join(', ')}.`);
  if (!isEnough(mapping)) {
    const what = mapping.rows === 'claims' ? 'the subject, and the object or a value,' : 'the names';
    throw new CaseError('FORMAT_UNKNOWN', `Nothing says which columns of ${name} have ${what} of its ${mapping.rows}. Say what its columns mean; they are ${headings.join(', ')}.`);
  }
}

function chosen(fileName: string, tables: readonly GivenTable[], { table: name }: TableMapping): GivenTable {
  const found = tables.find((table) => table.name === name) ?? (name === '' ? tables[0] : undefined);
  if (found === undefined) throw new CaseError('FORMAT_UNKNOWN', `${fileName} has no table “${name}”. It has ${tables.map((table) => table.name).join(', ')}.`);
  return found;
}

/**
 * Tables as rows of the case: those that Casewright wrote all together, of others the one that a mapping names, or the first.
 *
 * @throws CaseError `FORMAT_UNKNOWN` where nothing says what a row is called
 */
export function readTables(fileName: string, all: readonly GivenTable[], mapping: TableMapping | null): Incoming {
  const tables = all.filter(({ headings }) => headings.length > 0);
  const own = tables.filter(isOwnTable);
  if (mapping === null && own.length > 0) {
    const into = new Collector('casewright');
    for (const table of own) takeOwn(into, table);
    return into.incoming();
  }
  const table = mapping === null ? tables[0] : chosen(fileName, tables, mapping);
  if (table === undefined) throw new CaseError('FILE_EMPTY', `${fileName} has no table with a row of headings. Write what each column has into its first row.`);
  const means = mapping ?? mappingFor(table.name, table.headings);
  assertFits(fileName, table, means);
  const into = new Collector('table');
  const problems = takeMapped(into, table, means);
  const others = mapping === null ? tables.filter((each) => each !== table) : [];
  for (const { name } of others) problems.push({ where: name, message: 'one table comes in at a time, and this is not the first; name it to import it' });
  const incoming = into.incoming({ matchesNames: true });
  return { ...incoming, problems: [...incoming.problems, ...problems] };
}
