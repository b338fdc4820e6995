import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createHttpTransport } from '../../../renderer/client/http-transport.ts';
import { contract, type VerbName } from '../../../shared/contract.ts';
import { fileHandle } from '../../../shared/contract/hosts.ts';
import { runOver, type Channel } from '../../core/testing/channel.ts';
import { goodInputs, type Ground } from '../../core/testing/good-inputs.ts';
import { buildWorld } from '../../core/testing/world.ts';
import { startTestHost, type TestHost } from './testing/host.ts';

/** A place in an input, `*` for each of a list. */
type Steps = readonly string[];

/** What a schema is made of, as Zod keeps it. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly in?: z.ZodType;
}

/** All places of an input, with the schema of each. */
function* places(schema: z.ZodType, steps: Steps = []): Generator<{ readonly steps: Steps; readonly schema: z.ZodType }> {
  yield { steps, schema };
  const { shape, element, innerType, valueType, options, in: inner } = schema._zod.def as unknown as Definition;
  for (const [name, each] of Object.entries(shape ?? {})) yield* places(each, [...steps, name]);
  for (const each of [element, valueType]) if (each) yield* places(each, [...steps, '*']);
  for (const each of [innerType, inner, ...options ?? []]) if (each) yield* places(each, steps);
}

const verbs = Object.keys(contract) as VerbName[];
const handles = verbs.flatMap((verb) => [...places(contract[verb].input)].filter(({ schema }) => schema === fileHandle).map(({ steps }) => ({ verb, steps })));

/** The input with a value put in a place. */
function put(input: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined) return value;
  if (step === '*') {
    const [first, ...others] = Array.isArray(input) ? input as unknown[] : [];
    return [put(first ?? {}, rest, value), ...others];
  }
  const fields = input as Record<string, unknown> | null | undefined;
  return { ...fields, [step]: put(fields?.[step], rest, value) };
}

/** Every file under a folder with the hash of its bytes. */
function files(folder: string): Record<string, string> {
  const found = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(found.map((file) => [file, createHash('sha256').update(fs.readFileSync(file)).digest('hex')]));
}

let host: TestHost;
let ground: Ground;
let call: Channel['call'];
let outside: string;

beforeAll(async () => {
  host = await startTestHost();
  ({ call } = createHttpTransport({ token: host.token, windowId: randomUUID() }, {
    fetch: (target, options) => fetch(host.host.origin + target, options), pause: () => new Promise((resolve) => setImmediate(resolve)),
  }));
  const run = runOver({ call, fileHandle: () => Promise.reject(new Error('not needed')) });
  const handleIn = async (name: string) => {
    const { entries: [folder] } = await run('folder.list', { folder: null });
    return (await run('folder.file', { folder: folder?.handle ?? '', name })).file;
  };
  const caseHandle = await handleIn('world.casefile');
  await run('case.create', { file: caseHandle, title: 'World', marking: null });
  ground = { run, caseHandle, fileHandle: handleIn, world: await buildWorld(run) };
  outside = path.join(host.home, 'outside');
  fs.mkdirSync(outside);
  fs.copyFileSync(path.join(host.folder, 'world.casefile'), path.join(outside, 'secret.casefile'));
  fs.writeFileSync(path.join(outside, 'secret.txt'), 'A secret.');
});
afterAll(() => host.close());

describe('a page that was taken over', () => {
  it('finds a name of a file in every place where the contract takes a file', () => {
    const named = verbs.flatMap((verb) => [...places(contract[verb].input)]
      .filter(({ steps, schema }) => /^(?:file|folder|target|path|backup|directory|out)$|(?:File|Folder|Path)$/.test(steps.at(-1) ?? '') && (schema._zod.def as unknown as Definition).type === 'string' && schema !== fileHandle)
      .map(({ steps }) => `${verb} ${steps.join('.')}`));
    expect(named).toEqual([]);
    // All the ways in and out: the walk through the contract sees them.
    expect(handles.map(({ verb, steps }) => `${verb} ${steps.join('.')}`)).toEqual(expect.arrayContaining([
      'case.open file', 'case.create file', 'report.import file', 'batch.start files.*.file', 'batch.start folder.folder', 'import.apply file', 'export.write file', 'check.save file',
      'bundle.import target', 'backup.restore target', 'case.rescue target', 'merge.preview file', 'merge.apply file', 'proposal.import file',
    ]));
  });

  it.each(handles.map(({ verb, steps }) => ({ name: `${verb} ${steps.join('.')}`, verb, steps })))('gets nothing by a path in place of a file that was chosen: $name', async ({ verb, steps }) => {
    const input = steps[0] === 'folder' && steps.length > 1 ? { ...await goodInputs[verb](ground), files: [], folder: { withSubfolders: true } } : await goodInputs[verb](ground);
    if (verb.startsWith('case.')) await ground.run('case.open', { file: ground.caseHandle });
    for (const given of [path.join(outside, 'secret.casefile'), path.join(outside, 'secret.txt'), path.join(outside, 'new.txt'), path.join(host.folder, 'world.casefile'), '../outside/secret.txt', `file--${randomUUID()}`]) {
      const before = files(outside);
      const reply = await call(verb, put(input, steps, given));
      // To forget a case that is not on the list is to do nothing.
      if (verb !== 'recent.forget') expect({ given, reply }).toMatchObject({ given, reply: { ok: false, error: { code: verb === 'upload.append' ? 'UPLOAD_UNKNOWN' : 'FILE_NOT_ALLOWED' } } });
      expect(JSON.stringify(reply)).not.toContain('A secret');
      expect(files(outside)).toEqual(before);
    }
  });
});
