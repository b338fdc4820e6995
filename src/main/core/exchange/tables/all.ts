import { claims, timeline } from './claims.ts';
import { quotes, reports, sources } from './documents.ts';
import type { ExportTable } from './table.ts';
import { actors, events, operations } from './things.ts';

/** The tables of an export, in the order in which they are read. */
export const exportTables: readonly ExportTable[] = [actors, operations, events, claims, quotes, sources, reports, timeline];
