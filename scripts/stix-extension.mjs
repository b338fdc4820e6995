// Writes resources/stix/extension.schema.json, the published schema of our extension of STIX; a test says when it is out of date.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extensionSchema } from '../src/main/core/exchange/stix/extension.ts';
import { root } from './tools.mjs';

const file = path.join(root, 'resources', 'stix', 'extension.schema.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(extensionSchema(), null, 1)}\n`);
