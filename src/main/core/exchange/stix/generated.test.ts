import { expect, it } from 'vitest';
import { skipLoudly } from '../../testing/skip.ts';
import { forGenerated } from '../testing/in-generated.ts';
import { textOf } from '../testing/releases.ts';
import { areSchemasThere, bundleOf, createValidator, expectSound, schemasPath } from './testing.ts';

it('writes a sound and valid bundle of any case, at any level', { timeout: 120_000 }, async (context) => {
  const problemsIn = areSchemasThere ? createValidator() : undefined;
  await forGenerated(25, async ({ made, filePath }) => {
    for (const options of [{ withTexts: true, withNotes: true }, { level: made.level }]) {
      const bundle = bundleOf(await textOf(filePath, 'stix', options));
      expectSound(bundle);
      expect(problemsIn?.(bundle) ?? []).toEqual([]);
    }
  });
  if (!areSchemasThere) skipLoudly(context, `there are no schemas of STIX in ${schemasPath}; the bundles were looked at without them`);
});
