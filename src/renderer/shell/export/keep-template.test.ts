import { expect, it } from 'vitest';
import { templateView, usualTemplate } from '../../../shared/dossier-template.ts';
import type { Client } from '../../client/client.ts';
import { keepTemplate } from './keep-template.ts';

it('keeps a template, the usual one by keeping none, and tells what went wrong', async () => {
  const asked: unknown[] = [];
  const host = (answer: () => Promise<unknown>) => ({ call: (...call: readonly unknown[]) => (asked.push(call), answer()), subscribe: () => () => undefined }) as unknown as Client;
  const [well, full] = [host(() => Promise.resolve({})), host(() => Promise.reject(new Error('The disk is full.')))];
  expect([await keepTemplate(well, '{{missing}}'), await keepTemplate(well, usualTemplate), await keepTemplate(full, '{{missing}}')]).toEqual([null, null, 'The disk is full.']);
  expect(asked.slice(0, 2)).toEqual([['view.write', { key: templateView, json: '"{{missing}}"' }], ['view.write', { key: templateView, json: 'null' }]]);
});
