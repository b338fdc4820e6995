import { expect, it } from 'vitest';
import { releaseOptions } from '../../../../shared/contract/exchange.ts';
import { connectBeside } from '../../db/casefile.ts';
import { openTestCase } from '../../testing/services.ts';
import { Release } from './release.ts';

it.each([
  ['claim', 'subject_id'], ['claim', 'object_id'], ['claim', 'attribution_id'], ['quote', 'report_id'], ['quote', 'part_of_id'], ['quote', 'carried_from_id'],
])('finds a %s by its %s without going through all of them', async (table, column) => {
  const { session } = await openTestCase();
  const connection = connectBeside(session.requireOpen().file.location);
  try {
    connection.script('BEGIN');
    const { db } = new Release(connection, releaseOptions.parse({ level: 'TLP:GREEN' }));
    const steps = db.all(`EXPLAIN QUERY PLAN SELECT id FROM ${table} WHERE ${column} = 'x'`).map(({ detail }) => String(detail));
    expect(steps).toEqual([expect.stringMatching(new RegExp(`^SEARCH ${table} USING .*INDEX shown_${table}_${column} `))]);
  } finally {
    connection.close();
  }
});
