import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dispatch } from '../../core/dispatch.ts';
import { badInputs } from '../../core/testing/bad-inputs.ts';
import { goodInputs } from '../../core/testing/good-inputs.ts';
import { buildWorldFile, openWorld } from '../../core/testing/ground.ts';
import { contract, type VerbName } from '../../../shared/contract.ts';
import { createLog } from './log.ts';

it('has no content of a case, whatever goes wrong', async () => {
  const world = await buildWorldFile();
  const ground = await openWorld(world);
  const file = path.join(ground.folder, 'log', 'casewright.log');
  const services = { ...ground.services, log: createLog(file, () => new Date('2026-11-29T10:00:00Z')) };
  Object.assign(ground.session, { services });
  // The words of the case are put where they can break most: every verb gets what it refuses, in a case whose tables are gone one by one.
  const names = ground.session.requireOpen().file.db.all('SELECT name FROM actor UNION SELECT title FROM report UNION SELECT exact FROM quote').map((row) => String(Object.values(row)[0])).filter((name) => name.length > 5);
  const { file: open } = ground.session.requireOpen();
  for (const table of ['search_thing', 'view_state', 'scene', 'mention', 'dating']) open.writable().script(`DROP TABLE ${table}`);
  for (const name of Object.keys(contract) as VerbName[]) {
    if (/^(case|bundle|backup|batch|file|recent)\./.test(name)) continue;
    for (const input of [goodInputs[name], badInputs[name].input]) {
      try {
        await dispatch(ground.session, name, await input(ground));
      } catch {
        // The ground itself needs what was taken away.
      }
    }
  }
  const log = fs.readFileSync(file, 'utf8');
  expect(log).toContain('no such table');
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => log.includes(name))).toEqual([]);
  ground.session.leave();
  world.dispose();
}, 120_000);
