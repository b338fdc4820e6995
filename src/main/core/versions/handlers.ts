import type { HandlersOf } from '../handler.ts';
import { applyVersion } from './apply.ts';
import { versionCandidates } from './candidates.ts';
import { planVersion } from './plan.ts';
import { suggestOlder } from './suggest.ts';

export const versionHandlers: HandlersOf<'version.plan' | 'version.apply' | 'version.candidates' | 'version.suggest'> = {
  'version.plan': planVersion,
  'version.apply': applyVersion,
  'version.candidates': versionCandidates,
  'version.suggest': suggestOlder,
};
