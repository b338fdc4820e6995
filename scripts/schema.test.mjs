import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaFile, schemaText } from './schema.mjs';

it('finds resources/schema.sql up to date; "npm run schema" makes it anew', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText());
});
