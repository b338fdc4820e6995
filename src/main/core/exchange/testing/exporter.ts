import { Session } from '../../session.ts';
import { createTestDesk, runIn } from '../../testing/services.ts';

/*
 * A program that writes one export and ends: `exporter.ts CASE FORM TARGET [PASSPHRASE]`. It is there to be killed meanwhile.
 */

const [casePath = '', format = '', target = '', passphrase] = process.argv.slice(2);
const desk = createTestDesk();
// A killed program could not do it.
desk.dispose();
const session = new Session(desk.services);
const run = runIn(session);
await run('case.open', { file: casePath });
await run('export.write', { format, file: target, options: { withNotes: true, withProposals: true }, encryptWith: passphrase ?? null } as never);
session.leave();
