import { aboutStrings } from './about.ts';
import { backupStrings } from './backup.ts';
import { bundleStrings } from './bundle.ts';
import { checkStrings } from './check.ts';
import { dateStrings } from '../../shared/words/dates.ts';
import { evidenceStrings } from './evidence.ts';
import { exchangeStrings } from './exchange.ts';
import { exportStrings } from './export.ts';
import { historyStrings } from './history.ts';
import { importStrings } from './import.ts';
import { importsStrings } from './imports.ts';
import { inspectorStrings } from './inspector.ts';
import { listStrings } from './lists.ts';
import { mergeStrings } from './merge.ts';
import { networkStrings } from './network.ts';
import { originalStrings } from './original.ts';
import { reviewStrings } from './review.ts';
import { presentStrings } from './present.ts';
import { sceneStrings } from './scenes.ts';
import { searchStrings } from './search.ts';
import { shellStrings } from './shell.ts';
import { timelineStrings } from './timeline.ts';
import { uiStrings } from './ui.ts';
import { versionStrings } from './versions.ts';
import { vocabularyStrings } from '../../shared/words/vocabulary.ts';
import { welcomeStrings } from './welcome.ts';

/** Every word that the application shows, in English, by area. Another language is another such object. */
export const strings = {
  about: aboutStrings,
  backup: backupStrings,
  bundle: bundleStrings,
  check: checkStrings,
  dates: dateStrings,
  evidence: evidenceStrings,
  exchange: exchangeStrings,
  export: exportStrings,
  history: historyStrings,
  import: importStrings,
  imports: importsStrings,
  inspector: inspectorStrings,
  lists: listStrings,
  merge: mergeStrings,
  network: networkStrings,
  original: originalStrings,
  review: reviewStrings,
  present: presentStrings,
  scenes: sceneStrings,
  search: searchStrings,
  shell: shellStrings,
  timeline: timelineStrings,
  ui: uiStrings,
  versions: versionStrings,
  vocabulary: vocabularyStrings,
  welcome: welcomeStrings,
} as const;
