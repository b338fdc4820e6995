import { nodeNameSql } from '../../things/names.ts';
import { limitsOfStatus } from '../common/limits.ts';
import { quoteCountSql, quoteIdsSql, referencesSql, tagsSql, textsSql } from './lists.ts';
import { all, dated, id, words, yesNo, type Column, type ExportTable } from './table.ts';

const parts = (table: string) => `${tagsSql(`${table}.id`)}, ${referencesSql(`${table}.id`)}, ${quoteCountSql(`${table}.id`)}, ${quoteIdsSql(`${table}.id`)},
  NOT EXISTS (SELECT 1 FROM evidence WHERE thing_id = ${table}.id) AS unsourced`;
const partColumns: readonly Column[] = [yesNo('unsourced'), ...all('quotes'), id('quote_ids'), ...all('marking', 'tags', 'references'), words('note')];

/** How a name may be read: with what keeps it from having been done. */
const reading: Column = { name: 'reads_as', width: 20, read: ({ status }) => limitsOfStatus(status === null ? null : String(status)).join(', ') || 'conducted' };
const readingIfAny: Column = { ...reading, read: (row) => (row['status'] === null ? null : reading.read(row)) };

export const actors: ExportTable = {
  name: 'actors',
  sql: `SELECT actor.*, ${parts('actor')}, ${textsSql('name', 'alias', 'actor_id = actor.id', 'name, id')} AS aliases,
      (SELECT count(*) FROM claim WHERE subject_id = actor.id OR object_id = actor.id) AS claims FROM actor ORDER BY id`,
  columns: [id('id'), words('name'), ...all('type', 'role', 'affiliation', 'aliases', 'claims'), ...partColumns],
};

export const operations: ExportTable = {
  name: 'operations',
  sql: `SELECT operation.*, ${parts('operation')}, (SELECT name FROM operation AS parent WHERE parent.id = operation.parent_id) AS parent,
      ${textsSql("framework || ' ' || code || ' ' || name", 'technique', 'operation_id = operation.id', 'framework, code')} AS techniques
    FROM operation ORDER BY id`,
  columns: [id('id'), words('name'), ...all('kind', 'status'), reading, ...all('status_basis', 'aim', 'scale'), ...dated, id('parent_id'), ...all('parent', 'techniques'), ...partColumns],
};

export const events: ExportTable = {
  name: 'events',
  sql: `SELECT event.*, ${parts('event')} FROM event ORDER BY id`,
  columns: [id('id'), words('name'), ...all('status'), readingIfAny, ...dated, ...partColumns],
};

/** SQL for the name of a thing, as a column. */
export const nameAs = (column: string, name: string): string => `${nodeNameSql(column)} AS ${name}`;
