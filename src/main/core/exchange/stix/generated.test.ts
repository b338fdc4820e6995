import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTestDesk, runIn } from '../../testing/services.ts';
import { Session } from '../../session.ts';
import path from 'node:path';
import { skipLoudly } from '../../testing/skip.ts';
import { buildGenerated, generatedCase } from '../testing/generated.ts';
import { textOf } from '../testing/releases.ts';
import { areSchemasThere, bundleOf, createValidator, expectSound, schemasPath } from './testing.ts';

it('writes a sound and valid bundle of any case, at any level', { timeout: 120_000 }, async (context) => {
  const problemsIn = areSchemasThere ? createValidator() : undefined;
  await fc.assert(fc.asyncProperty(generatedCase, async (made) => {
    const desk = createTestDesk();
    const session = new Session(desk.services);
    try {
      const filePath = path.join(desk.folder, 'generated.casefile');
      const run = runIn(session);
      await run('case.create', { file: filePath, title: 'Generated', marking: null });
      await buildGenerated(run, made);
      for (const options of [{ withTexts: true, withNotes: true }, { level: made.level }]) {
        const bundle = bundleOf(await textOf(filePath, 'stix', options));
        expectSound(bundle);
        expect(problemsIn?.(bundle) ?? []).toEqual([]);
      }
    } finally {
      session.leave();
      desk.dispose();
    }
  }), { numRuns: 25 });
  if (!areSchemasThere) skipLoudly(context, `there are no schemas of STIX in ${schemasPath}; the bundles were looked at without them`);
});
