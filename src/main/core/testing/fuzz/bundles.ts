import fs from 'node:fs';
import path from 'node:path';
import { archiveOf } from './archive.ts';
import { mustHold, type Target } from './target.ts';
import { unlessRefused } from './words.ts';

/** A path that is taken lies within the folder of the bundle on every system. */
const paths: Target = {
  name: 'bundle-paths', form: 'text', seeds: () => ['data/a.txt', '../../.bashrc', 'data/./b/../c', 'C:\\x', '~/x', 'CON', 'a/nul.txt', 'data\\..\\..\\x', 'a. /b', '%2e%2e/x', 'data/é\ndata/é\nDATA/x'],
  async load() {
    const { collisionsIn, faultOf } = await import('../../bundle/paths.ts');
    return (bytes) => {
      const places = Buffer.from(bytes.subarray(0, 2000)).toString().split('\n');
      const taken = places.filter((place) => faultOf(place) === null);
      for (const place of taken) {
        for (const { system, root } of [{ system: path.posix, root: '/bundle' }, { system: path.win32, root: 'C:\\bundle' }]) {
          const within = system.relative(root, system.resolve(root, place));
          mustHold(within.split(system.sep)[0] !== '..' && !system.isAbsolute(within), () => `${JSON.stringify(place)} leads to ${within}`);
        }
        mustHold(!/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(path.posix.basename(place)), () => `${JSON.stringify(place)} is a device`);
      }
      collisionsIn(taken);
    };
  },
};

const tags: Target = {
  name: 'bundle-tags', form: 'text',
  seeds: () => ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'BagIt-Version : 0.97\r\nTag-File-Character-Encoding: UTF-16\r\n', 'a1b2  data/a%0Ab%25.txt\nc3 *./data/b\n', 'Source-Organization: A\n  folded\nBag-Size: 1 KB\n', 'https://a.example/x - data/x\n', '-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg\n-----END SSH SIGNATURE-----\n'],
  async load() {
    const { decodeTag, readDeclaration, readFetch, readInfo, readManifest } = await import('../../bundle/tags.ts');
    const { signerOf } = await import('../../signing/ssh.ts');
    return (bytes) => {
      const text = Buffer.from(bytes).toString();
      const declared = readDeclaration(text);
      try {
        if (declared) decodeTag(bytes, declared.encoding);
        signerOf(Buffer.from('words'), text);
      } catch (error) {
        if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      }
      for (const version of [97, 100]) readManifest(text, version);
      readInfo(text);
      readFetch(text);
    };
  },
};

const bag = '==> bag/bagit.txt\nBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n==> bag/manifest-sha256.txt\nad9c6c0a0cb6d1e1e0b3b6e2ba1ab1c4e6a1f1ff6fb1bd6e6f9f3f6f9f3f6f9f  data/journal.jsonl\n\n==> bag/bag-info.txt\nBag-Size: 1 KB\nPayload-Oxum: 10.2\nCasewright-Journal-Hash: x\n\n==> bag/fetch.txt\nhttps://a.example/ - data/x\n\n==> bag/tagmanifest-md5.txt\nd41d8cd98f00b204e9800998ecf8427e  bag-info.txt\n\n==> bag/data/journal.jsonl\n{"seq": 1, "changes": []}\n\n==> bag/data/annotations.jsonld\n{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "first": {"items": []}}\n\n==> bag/data/case.casefile\nSQLite format 3\n\n==> bag/signature/manifest-sha256.txt.sig\nx\n';

/** Everything that is wrong with a bundle is said in its report, and nothing is written beside it. */
const verify: Target = {
  name: 'bundle-verify', form: 'archive', seeds: () => [bag],
  async load(folder) {
    const { verifyBundle } = await import('../../bundle/verify.ts');
    const file = path.join(folder, 'fuzz.zip');
    const scratch = path.join(folder, 'scratch');
    return async (bytes) => {
      fs.rmSync(scratch, { recursive: true, force: true });
      fs.mkdirSync(scratch);
      fs.writeFileSync(file, archiveOf(bytes));
      const report = await unlessRefused(() => verifyBundle(file, null, scratch, new URL('../../check/worker.ts', import.meta.url), () => undefined));
      if (report) mustHold(report.findings.length > 0, () => 'a bundle that can not be well is said to be well');
      const beside = fs.readdirSync(scratch).filter((name) => !name.startsWith('case.casefile'));
      mustHold(beside.length === 0, () => `${beside.join(', ')} was written`);
    };
  },
};

/** What reads a bundle. */
export const bundleTargets: readonly Target[] = [paths, tags, verify];
