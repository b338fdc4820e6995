import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type VerbName } from '../../../shared/contract.ts';
import { errorCodes } from '../../../shared/errors.ts';
import { badInputs } from './bad-inputs.ts';
import { runOver, type Channel } from './channel.ts';
import { goodInputs, type Ground } from './good-inputs.ts';
import { buildWorld } from './world.ts';

/** A way to a core of its own, and what takes it down. */
export interface ContractHost extends Channel {
  /** Verbs that this host has no use for and answers with `NOT_AVAILABLE`. */
  readonly unavailable?: readonly VerbName[];
  close(): Promise<void> | void;
}

const failure = z.strictObject({ ok: z.literal(false), error: z.strictObject({ code: z.enum(errorCodes), message: z.string().min(1) }) });
const isVerb = (name: string): name is VerbName => Object.hasOwn(contract, name);
/** Verbs that leave the world's case; it is opened again after them. */
const leaving: readonly VerbName[] = ['case.create', 'case.openSample', 'case.close', 'case.lock', 'backup.restore', 'case.rescue', 'bundle.open', 'bundle.import'];
const verbs = Object.keys(contract).filter(isVerb);

async function prepare(host: ContractHost): Promise<Ground> {
  const run = runOver(host);
  const caseHandle = await host.fileHandle('world.casefile');
  await run('case.create', { file: caseHandle, title: 'World', marking: null });
  return { run, caseHandle, fileHandle: host.fileHandle, world: await buildWorld(run) };
}

/** Takes back what a command did, so that every verb meets the same world. */
async function restore({ run, caseHandle }: Ground, name: VerbName): Promise<void> {
  if (leaving.includes(name)) await run('case.open', { file: caseHandle });
  else if (contract[name].kind === 'command' || name === 'report.import' || name === 'report.originalPage' || name === 'report.pagePicture' || name === 'report.readAgain') await run('journal.undo', {});
  else if (name === 'journal.undo') await run('journal.redo', {});
}

/**
 * Defines the contract's tests for one way to a core: every verb is called with a good and a bad input, and every reply
 * has the form that the contract gives it.
 *
 * @param open a host over an empty folder, without an open case
 */
export function describeContract(way: string, open: () => Promise<ContractHost>): void {
  describe(`the contract ${way}`, () => {
    let host: ContractHost;
    let ground: Ground;
    beforeAll(async () => {
      host = await open();
      ground = await prepare(host);
    });
    afterAll(() => host.close());

    it.each(verbs)('%s answers in its form', async (name) => {
      const isAvailable = !host.unavailable?.includes(name);
      const reply = await host.call(name, isAvailable || name !== 'folder.file' ? await goodInputs[name](ground) : { folder: 'any', name: 'any' });
      if (!isAvailable) return expect(failure.parse(reply)).toMatchObject({ error: { code: 'NOT_AVAILABLE' } });
      expect(reply).toMatchObject({ ok: true });
      const value = reply.ok ? reply.value : undefined;
      expect(contract[name].output.parse(value)).toEqual(value);
      return restore(ground, name);
    });

    it.each(verbs.map((name) => ({ name, ...badInputs[name] })))('$name refuses $what', async ({ name, code, input }) => {
      const reply = await host.call(name, await input(ground));
      expect(failure.parse(reply)).toMatchObject({ error: { code } });
    });

    it.each(verbs.filter((name) => !badInputs[name].code.startsWith('INPUT')))('%s refuses what is not an input at all', async (name) => {
      expect(await host.call(name, ['nonsense'])).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    });

    it('refuses a verb that there is not', async () => {
      for (const name of ['quote.burn', 'toString', '__proto__', '']) {
        expect(await host.call(name, {})).toMatchObject({ ok: false, error: { code: 'VERB_UNKNOWN' } });
      }
    });

    it('leaves the case whole', async () => {
      expect((await ground.run('case.check', {})).findings).toEqual([]);
    });

    it('answers that no case is open when none is', async () => {
      const queries = verbs.filter((name) => contract[name].kind === 'query');
      const inputs = await Promise.all(queries.map(async (name) => [name, await goodInputs[name](ground)] as const));
      await ground.run('case.close', {});
      for (const [name, input] of inputs) {
        expect(await host.call(name, input)).toMatchObject({ ok: false, error: { code: 'CASE_NOT_OPEN' } });
      }
    });
  });
}
