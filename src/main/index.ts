import { app } from 'electron';
import { programOf } from './hosts/common/program.ts';
import { runApplication } from './hosts/electron/application.ts';

// Started from a checkout, the folder of the application comes first among the arguments.
runApplication(programOf(import.meta.url), process.argv.slice(app.isPackaged ? 1 : 2));
