import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import { extension, extensionId } from './extension.ts';
import { tlpExtensionId } from './markings.ts';
import type { StixObject } from './object.ts';

/** The schemas of OASIS lie beside the repository where they may. */
export const schemasPath = fileURLToPath(new URL('../../../../../../shared/data/stix2.1-schemas/', import.meta.url));
export const areSchemasThere = fs.existsSync(schemasPath);

export interface Bundle {
  readonly type: string;
  readonly id: string;
  readonly objects: readonly StixObject[];
}

export const bundleOf = (text: string) => JSON.parse(text) as Bundle;

const schemaFiles = () => ['common', 'sdos', 'sros', 'observables'].flatMap((folder) =>
  fs.readdirSync(path.join(schemasPath, folder)).filter((name) => name.endsWith('.json')).map((name) => path.join(schemasPath, folder, name)));

/** What the schemas of OASIS find wrong in a bundle, each object by the schema of its own type. */
export function createValidator(): (bundle: Bundle) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false, unicodeRegExp: false });
  formats.default(ajv);
  const idOfType = new Map<string, string>();
  for (const file of schemaFiles()) {
    const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as { $id: string };
    ajv.addSchema(schema);
    idOfType.set(path.basename(file, '.json'), schema.$id);
  }
  const problemsOf = (type: string, value: unknown) => {
    const id = idOfType.get(type);
    if (id === undefined) return [`${type}: no such type`];
    const validate = ajv.getSchema(id);
    return validate?.(value) === true ? [] : [`${JSON.stringify(value).slice(0, 300)}: ${ajv.errorsText(validate?.errors ?? null)}`];
  };
  return (bundle) => [...problemsOf('bundle', { ...bundle, objects: bundle.objects.slice(0, 1) }), ...bundle.objects.flatMap((object) => problemsOf(object.type, object))];
}

/** Every identifier that a value speaks of, under a name that ends in `_ref` or `_refs`, or in the extension's lists. */
function refsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return name === 'ref' || /_refs?$/.test(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => refsIn(item, name));
  return value === null || typeof value !== 'object' ? [] : Object.entries(value).flatMap(([key, field]) => refsIn(field, key));
}

/** What holds for every bundle of ours, whatever the case. */
export function expectSound({ objects }: Bundle): void {
  const ids = objects.map(({ id }) => id);
  const known = new Set(ids);
  expect(known.size).toBe(ids.length);
  expect([...new Set(objects.flatMap((object) => refsIn(object)))].filter((ref) => !known.has(ref))).toEqual([]);
  for (const object of objects) {
    const extensions = object['extensions'] as Record<string, unknown> | undefined ?? {};
    for (const [id, body] of Object.entries(extensions)) {
      expect(id === extensionId || id === tlpExtensionId).toBe(true);
      if (id === extensionId) expect(extension.safeParse(body).error?.issues).toBeUndefined();
    }
    for (const [from, to] of [['created', 'modified'], ['first_seen', 'last_seen'], ['start_time', 'stop_time']] as const) {
      if (object[from] !== undefined && object[to] !== undefined) expect(String(object[from]) <= String(object[to])).toBe(true);
    }
  }
  for (const { extensions, type } of objects) {
    const body = (extensions as Record<string, { kind?: string; standing?: string }> | undefined)?.[extensionId];
    if (body?.kind === 'claim' && body.standing !== 'asserted') expect(type).not.toBe('relationship');
  }
}
