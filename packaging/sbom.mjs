import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { thirdParties } from '../scripts/third-party.mjs';
import { root } from '../scripts/tools.mjs';
import { npm } from './tools.mjs';

/** What the desktop package brings besides npm's modules: the program of Electron, by the package that names its version. */
const runtime = 'electron';

/**
 * The bill of materials of what is handed out: of all that npm would install, what is loaded at run time or was built into pages, and
 * Electron. Of a built checkout; the same checkout gives the same bytes.
 *
 * @param {number} madeAt seconds since 1970
 */
export async function billOfMaterials(madeAt) {
  const all = JSON.parse(await npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { cwd: root }));
  const bundled = JSON.parse(readFileSync(path.join(root, 'out/renderer/bundled-packages.json'), 'utf8'));
  const shipped = new Set(thirdParties(root, new Set([...bundled, runtime])).map(({ name, version }) => `${name}@${version}`));
  const own = all.metadata.component;
  const components = all.components.filter((/** @type {{ name: string, version: string }} */ { name, version }) => shipped.has(`${name}@${version}`))
    .map((/** @type {object} */ component) => ({ ...component, scope: 'required' }));
  const known = new Set([own['bom-ref'], ...components.map((/** @type {{ 'bom-ref': string }} */ component) => component['bom-ref'])]);
  const dependencies = all.dependencies.filter((/** @type {{ ref: string }} */ { ref }) => known.has(ref))
    .map((/** @type {{ ref: string, dependsOn?: string[] }} */ { ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => known.has(each)).toSorted() }));
  const bill = {
    ...all, components, dependencies,
    metadata: { ...all.metadata, timestamp: new Date(madeAt * 1000).toISOString(), component: { ...own, type: 'application', name: 'casewright' } },
  };
  return { ...bill, serialNumber: serialOf(JSON.stringify({ ...bill, serialNumber: null })) };
}

/** A serial number that follows from what it numbers, in the form of a UUID of version 8. */
function serialOf(/** @type {string} */ content) {
  const hex = createHash('sha256').update(content).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
