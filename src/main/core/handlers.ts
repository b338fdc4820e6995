import type { VerbName } from '../../shared/contract.ts';
import { actorHandlers } from './actors/handlers.ts';
import { backupHandlers } from './backup/handlers.ts';
import { batchHandlers } from './batches/handlers.ts';
import { bundleHandlers } from './bundle/handlers.ts';
import { caseHandlers } from './case/handlers.ts';
import { checkHandlers } from './check/handlers.ts';
import { claimHandlers } from './claims/handlers.ts';
import { eventHandlers } from './events/handlers.ts';
import { exportHandlers } from './exchange/export-handlers.ts';
import { importHandlers } from './exchange/import-handlers.ts';
import type { HandlersOf } from './handler.ts';
import { hostHandlers } from './hostfiles/handlers.ts';
import { journalHandlers } from './journal/handlers.ts';
import { analysisHandlers } from './network/analysis/handlers.ts';
import { facetHandlers } from './network/facets.ts';
import { mergeHandlers } from './merge/handlers.ts';
import { networkHandlers } from './network/handlers.ts';
import { operationHandlers } from './operations/handlers.ts';
import { proposalHandlers } from './proposals/handlers.ts';
import { quoteHandlers } from './quotes/handlers.ts';
import { reportHandlers } from './reports/handlers.ts';
import { custodyHandlers } from './reports/custody.ts';
import { knownHandlers } from './reports/known.ts';
import { rereadHandlers } from './reports/read-again.ts';
import { originalHandlers } from './reports/original-page.ts';
import { pageHandlers } from './reports/pages.ts';
import { rescueHandlers } from './rescue/handlers.ts';
import { sceneHandlers } from './scenes/handlers.ts';
import { searchHandlers } from './search/handlers.ts';
import { signingHandlers } from './signing/handlers.ts';
import { thingHandlers } from './things/handlers.ts';
import { timelineHandlers } from './timeline/handlers.ts';
import { versionHandlers } from './versions/handlers.ts';

/** The handler of every verb. A verb of the contract without one does not compile. */
export const handlers: HandlersOf<VerbName> = {
  ...actorHandlers, ...caseHandlers, ...claimHandlers, ...eventHandlers, ...journalHandlers, ...networkHandlers, ...analysisHandlers, ...facetHandlers, ...operationHandlers,
  ...hostHandlers, ...proposalHandlers, ...quoteHandlers, ...reportHandlers, ...pageHandlers, ...thingHandlers, ...timelineHandlers,
  ...versionHandlers, ...checkHandlers, ...searchHandlers, ...originalHandlers, ...rereadHandlers, ...knownHandlers, ...batchHandlers, ...exportHandlers, ...importHandlers,
  ...bundleHandlers, ...signingHandlers, ...backupHandlers, ...rescueHandlers, ...sceneHandlers, ...custodyHandlers, ...mergeHandlers,
};
