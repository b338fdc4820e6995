import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openTestCase } from '../testing/services.ts';

it('sets a sample aside that it can no longer open, and builds a new one', async () => {
  const { run, folder, services } = await openTestCase();
  fs.writeFileSync(services.samplePath, 'what an older program left');
  expect((await run('case.openSample', {})).counts.claims).toBeGreaterThan(0);
  const kept = fs.readdirSync(folder).filter((name) => name.endsWith('.kept'));
  expect(kept.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))).toEqual(['what an older program left']);
});
