import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A package of others that is handed out with Casewright.
 *
 * @typedef {object} ThirdParty
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression, as the package says it
 * @property {string} place its folder, from that of the checkout
 */

const isLicence = (/** @type {string} */ name) => /^(un)?licen[cs]e|^copying|^notice|^copyright/i.test(name) && !/\.(js|ts|json)$/.test(name);

/** Packages whose manifest names no licence, but which bring its text. */
const toldByText = new Map([['png-js', 'MIT']]);

/** The packages that modules lie in, by name. Modules outside of packages are passed over. */
export function packagesOf(/** @type {Iterable<string>} */ moduleIds) {
  const names = new Set();
  for (const id of moduleIds) {
    const name = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/?]+)(?!.*[\\/]node_modules[\\/])/.exec(id)?.[1];
    if (name !== undefined && !name.startsWith('.')) names.add(name.replaceAll('\\', '/'));
  }
  return names;
}

/**
 * What is handed out: all that the program loads at run time, on any system, and what was built into its pages.
 *
 * @param {string} root the checkout
 * @param {ReadonlySet<string>} bundled names of packages that pages were built from
 * @returns {ThirdParty[]} by name, each version once
 */
export function thirdParties(root, bundled) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const found = new Map();
  for (const [place, { version, license, dev, devOptional }] of Object.entries(packages)) {
    const name = place.split('node_modules/').at(-1) ?? '';
    if (name === '' || ((dev || devOptional) && !bundled.has(name))) continue;
    found.set(`${name}@${version}`, { name, version, licence: license ?? toldByText.get(name) ?? 'UNKNOWN', place });
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The licences that a package brings, its own first, then those of what it contains; none of one that is not installed on this system. */
export function licencesOf(/** @type {string} */ root, /** @type {ThirdParty} */ { place }) {
  const folder = path.join(root, place);
  if (!existsSync(folder)) return [];
  const inFolder = (/** @type {string} */ name) => readdirSync(path.join(folder, name), { withFileTypes: true }).filter((entry) => entry.isFile() && isLicence(entry.name)).map((entry) => path.join(name, entry.name)).toSorted();
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'node_modules').map((entry) => entry.name).toSorted();
  return ['.', ...folders].flatMap(inFolder).map((name) => ({ name: name.split(path.sep).join('/'), text: readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim() }));
}

/** Who made a package that brings no text of its licence, and where that can be read. */
function makerOf(/** @type {string} */ root, /** @type {ThirdParty} */ { name, licence, place }) {
  const manifest = path.join(root, place, 'package.json');
  const { author, homepage } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  const maker = (typeof author === 'string' ? author : author?.name) ?? homepage ?? `the makers of ${name}`;
  return `By ${maker}. The package brings no text of its licence: https://spdx.org/licenses/${licence}.html`;
}

const rule = '-'.repeat(78);
const preface = `Casewright is made with the work of others, which is handed out with it under the licences below.
Electron and Chromium, where they are part of a package, have theirs in it: LICENSE.electron.txt and LICENSES.chromium.html.

The names of techniques are those of the DISARM Foundation's framework, CC BY-SA 4.0
(https://creativecommons.org/licenses/by-sa/4.0/).`;

/**
 * The notices of all that is handed out, as one text. Packages for other systems are listed; their licence is that of the package they belong to.
 *
 * @param {string} root
 * @param {readonly ThirdParty[]} parties
 */
export function noticesText(root, parties) {
  const names = readFileSync(path.join(root, 'resources/extract/names.LICENSE.md'), 'utf8').trim();
  const sections = parties.map((party) => {
    const texts = licencesOf(root, party).map(({ name, text }) => (name.includes('/') ? `${name}:\n\n${text}` : text));
    return [`${party.name} ${party.version} (${party.licence})`, ...(texts.length > 0 ? texts : [makerOf(root, party)])].join('\n\n');
  });
  return `${[preface, `Weights for finding names\n\n${names}`, ...sections].join(`\n\n${rule}\n\n`)}\n`;
}
