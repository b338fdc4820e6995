import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { programOf } from '../common/program.ts';
import { serve } from './serve.ts';

let home: string;
beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-serve-'));
});
afterEach(() => fs.rmSync(home, { recursive: true }));

async function refusal(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const hear = (text: string) => { said += text; };
  const code = await serve(args, programOf(new URL('../../serve.ts', import.meta.url).href), { say: hear, complain: hear });
  return { code, said };
}

it('makes nothing where a case or a folder is named that is not there, and says so', async () => {
  const [folder, file] = [path.join(home, 'mistyped'), path.join(home, 'other', 'gone.casefile')];
  expect(await refusal('--folder', folder)).toEqual({ code: 1, said: `There is no folder ${folder}. Make it first, or name another with --folder.\n` });
  expect(await refusal('--case', file)).toMatchObject({ code: 1, said: expect.stringContaining(`There is no file ${file}.`) });
  expect(fs.readdirSync(home)).toEqual([]);
});
