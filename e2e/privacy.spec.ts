import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { spawnLocalHost } from './hosts/local.ts';
import { runCasewright } from './command-line.ts';

/** Told of every connection that a Node process begins, its workers included, and of every name that it looks up. */
const recorder = (to: string) => `
import fs from 'node:fs';
import dns from 'node:dns';
import net from 'node:net';
const note = (what) => fs.appendFileSync(${JSON.stringify(to)}, what + '\\n');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...values) {
  const [options] = Array.isArray(values[0]) ? values[0] : values;
  if (typeof options === 'object' && options.path === undefined) note('connect ' + (options.host ?? 'localhost') + ':' + options.port);
  return connect.apply(this, values);
};
const lookup = dns.lookup;
// A host that listens on an address has it looked up as well, which asks nobody.
dns.lookup = function (name, ...rest) { if (net.isIP(name) === 0) note('lookup ' + name); return lookup.call(this, name, ...rest); };
note('started');
`;

const beacons = `<!doctype html><title>Beacons</title><link rel="stylesheet" href="https://beacon.example/s.css"><link rel="preconnect" href="https://beacon.example">
<meta http-equiv="refresh" content="0; url=https://beacon.example/r"><img src="https://beacon.example/i.png" srcset="https://beacon.example/j.png 2x">
<script src="https://beacon.example/x.js"></script><iframe src="https://beacon.example/f"></iframe><article><h1>The harbour</h1><p>The harbour office paid for the petition, the mayor of Nordland said on Monday in a long talk.</p></article>`;

test('nothing leaves this machine in a session of importing, reading, searching, exporting and checking', async ({ context, folders, sample }) => {
  test.slow();
  const record = path.join(folders.home, 'connections.txt');
  const hook = path.join(folders.home, 'recorder.mjs');
  fs.writeFileSync(hook, recorder(record));
  const environment = { ...folders.environment, NODE_OPTIONS: `--import ${hook}` };
  fs.writeFileSync(path.join(folders.cases, 'beacons.html'), beacons);
  const host = await spawnLocalHost(['--folder', folders.cases, '--case', sample], environment);
  const requested: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    await expect(page.getByRole('region', { name: 'Evidence' })).toBeVisible();
    await page.keyboard.press('Shift+R');
    await expect(page.getByRole('region', { name: 'Review' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('harbour');
    await page.keyboard.press('Escape');
    for (const words of [
      ['import', path.basename(sample), 'beacons.html', '--source', 'Courier', '--title', 'Beacons'], ['search', path.basename(sample), 'harbour'],
      ['export', path.basename(sample), '--format', 'bag', '--out', 'case.zip'], ['verify', 'case.zip'], ['check', path.basename(sample)], ['backup', path.basename(sample)],
    ]) await runCasewright({ ...folders, environment }, ...words);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Reports', exact: true }).click();
    await page.getByRole('region', { name: 'Reports' }).getByText('Beacons').first().click();
    await page.keyboard.press('v');
    await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('Beacons');
    await page.close();
  } finally {
    await host.stop();
  }
  const { origin } = new URL(host.url);
  expect(requested.length).toBeGreaterThan(10);
  expect(requested.filter((url) => !url.startsWith(`${origin}/`) && !/^(blob:|about:|data:)/.test(url))).toEqual([]);
  const noted = fs.readFileSync(record, 'utf8').trim().split('\n');
  expect(noted.filter((line) => line === 'started').length).toBeGreaterThan(6);
  expect(noted.filter((line) => line !== 'started')).toEqual([]);
});
