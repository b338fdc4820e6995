import fs from 'node:fs';

const named = process.env['CASEWRIGHT_BROWSER'] ?? '/usr/bin/chromium';

/** The Chromium to use: the one that `npm test` names, else the system's; null for Playwright's own. */
export const browser = fs.existsSync(named) ? named : null;

/** Arguments that keep the browser from contacting anybody but this machine. */
export const browserArguments = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
