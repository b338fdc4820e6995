import { bundleTargets } from './bundles.ts';
import { documentTargets } from './documents.ts';
import { importTargets } from './imports.ts';
import type { Target } from './target.ts';
import { wordTargets } from './words.ts';

/** Every parser that is given what others wrote. */
export const targets: readonly Target[] = [...wordTargets, ...importTargets, ...documentTargets, ...bundleTargets];
