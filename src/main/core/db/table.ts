import type { z } from 'zod';
import type { ReadableDb, Row, SqlValue } from './connection.ts';

/** A journaled table: its SQL name, its columns, and the only place where rows become the model. */
export interface Table<T extends object> {
  readonly name: string;
  readonly key: string;
  readonly columns: readonly string[];
  /** A row as SQLite gives it, in the model's form. Columns that the model does not have are left out. */
  fromRow(row: Row): T;
  toRow(value: T): Row;
}

const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Fields that hold booleans, stored as 0 and 1. */
function booleanFields(shape: z.ZodRawShape): ReadonlySet<string> {
  return new Set(Object.entries(shape).filter(([, type]) => type._zod.def.type === 'boolean').map(([field]) => field));
}

/** Derives a table from the schema of its rows: `dateInferred` is the column `date_inferred`. */
export function tableOf<S extends z.ZodRawShape>(
  name: string, schema: z.ZodObject<S>, key: keyof S & string = 'id' as keyof S & string,
): Table<z.infer<z.ZodObject<S>>> {
  const booleans = booleanFields(schema.shape);
  const fields = Object.keys(schema.shape).map((field) => ({ field, column: toSnake(field), isBoolean: booleans.has(field) }));
  return {
    name,
    key: toSnake(key),
    columns: fields.map(({ column }) => column),
    fromRow(row) {
      const value: Record<string, SqlValue | boolean> = {};
      for (const { field, column, isBoolean } of fields) value[field] = isBoolean ? row[column] === 1 : row[column] ?? null;
      return value as z.infer<z.ZodObject<S>>;
    },
    toRow(value) {
      const row: Row = {};
      const given = value as Record<string, SqlValue | boolean>;
      for (const { field, column, isBoolean } of fields) row[column] = isBoolean ? Number(given[field]) : given[field] as SqlValue;
      return row;
    },
  };
}

/** The row with a key, or undefined. */
export function findRow<T extends object>(db: ReadableDb, table: Table<T>, key: string): T | undefined {
  const row = db.get(`SELECT * FROM ${table.name} WHERE ${table.key} = :key`, { key });
  return row && table.fromRow(row);
}

/** All rows in which a column has a value, ordered by key. */
export function rowsWhere<T extends object>(db: ReadableDb, table: Table<T>, column: string, value: SqlValue): T[] {
  return db.all(`SELECT * FROM ${table.name} WHERE ${column} = :value ORDER BY ${table.key}`, { value }).map(table.fromRow);
}
