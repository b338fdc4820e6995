import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openTestCase } from '../testing/services.ts';
import { skipLoudly } from '../testing/skip.ts';
import { createSigningKeys } from './keys.ts';
import { fingerprintOf, publicBlob, publicLine, signatureOver, signerOf } from './ssh.ts';

const passphrase = 'correct horse battery';
const hasSshKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;

/** A signed bundle in a folder. */
async function signedBundle() {
  const ground = await openTestCase();
  const key = await ground.run('key.make', { passphrase });
  const bundle = path.join(ground.folder, 'bundle');
  await ground.run('export.write', { format: 'bag', file: bundle, options: {}, signWith: passphrase });
  return { ...ground, key, bundle };
}

const verifyWithSsh = (bundle: string) => spawnSync('ssh-keygen', ['-Y', 'verify', '-f', 'signature/allowed_signers', '-I', 'casewright', '-n', 'casewright', '-s', 'signature/tagmanifest-sha512.txt.sig'], {
  cwd: bundle, input: fs.readFileSync(path.join(bundle, 'tagmanifest-sha512.txt')), encoding: 'utf8',
});

it('signs a bundle so that ssh-keygen finds it good, and bad when it was changed', async (context) => {
  if (!hasSshKeygen) skipLoudly(context, 'no ssh-keygen here');
  const { bundle, key } = await signedBundle();
  expect(verifyWithSsh(bundle)).toMatchObject({ status: 0, stdout: expect.stringContaining(`Good "casewright" signature for casewright with ED25519 key ${key.fingerprint}`) as string });
  expect(execFileSync('ssh-keygen', ['-l', '-f', path.join(bundle, 'signature/casewright.pub')], { encoding: 'utf8' })).toContain(key.fingerprint);
  fs.appendFileSync(path.join(bundle, 'tagmanifest-sha512.txt'), '\n');
  expect(verifyWithSsh(bundle).status).not.toBe(0);
});

it('takes what ssh-keygen signed for casewright, and not what it signed for something else', async (context) => {
  if (!hasSshKeygen) skipLoudly(context, 'no ssh-keygen here');
  const { folder } = await openTestCase();
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path.join(folder, 'id')]);
  fs.writeFileSync(path.join(folder, 'message'), 'words');
  const signedFor = (namespace: string) => {
    fs.rmSync(path.join(folder, 'message.sig'), { force: true });
    execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', path.join(folder, 'id'), '-n', namespace, path.join(folder, 'message')], { stdio: 'pipe' });
    return signerOf(Buffer.from('words'), fs.readFileSync(path.join(folder, 'message.sig'), 'utf8'));
  };
  expect(publicLine(signedFor('casewright') ?? Buffer.alloc(0))).toBe(fs.readFileSync(path.join(folder, 'id.pub'), 'utf8').split(' ').slice(0, 2).join(' '));
  expect(signedFor('file')).toBeNull();
});

it('knows its own signature, over this message alone', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signature = signatureOver(Buffer.from('words'), privateKey);
  expect(signatureOver(Buffer.from('words'), privateKey)).toBe(signature);
  expect(signerOf(Buffer.from('words'), signature)).toEqual(publicBlob(privateKey));
  expect(signerOf(Buffer.from('other words'), signature)).toBeNull();
  for (const broken of ['', signature.replace('BEGIN', 'BEGUN'), signature.replace(/\n.{40}/, '\n'), '-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQ==\n-----END SSH SIGNATURE-----']) {
    expect(() => signerOf(Buffer.from('words'), broken)).toThrow(RangeError);
  }
});

it('keeps the key under its passphrase in a file of its owner, and never makes it anew', async () => {
  const { run, folder, services } = await openTestCase();
  expect(await run('key.show', {})).toEqual({ key: null, guard: 'passphrase' });
  const key = await run('key.make', { passphrase });
  expect(await run('key.show', {})).toEqual({ key, guard: 'passphrase' });
  const file = path.join(folder, 'user/signing-key.json');
  if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  const opened = services.signing.open(passphrase);
  expect(fingerprintOf(publicBlob(opened))).toBe(key.fingerprint);
  expect(fs.readFileSync(file, 'latin1')).not.toContain(opened.export({ type: 'pkcs8', format: 'der' }).toString('base64').slice(24, 60));
  expect(() => services.signing.open('wrong horse battery')).toThrow(expect.objectContaining({ code: 'PASSWORD_WRONG' }) as Error);
  await expect(run('key.make', { passphrase })).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  fs.writeFileSync(file, '{');
  await expect(run('key.show', {})).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

it('signs nothing without a key, with a wrong passphrase, or in a form that has no place for it', async () => {
  const { run, folder } = await openTestCase();
  const write = (format: 'bag' | 'json', name: string, signWith: string) => run('export.write', { format, file: path.join(folder, name), options: {}, signWith });
  await expect(write('bag', 'b.zip', passphrase)).rejects.toMatchObject({ code: 'FILE_MISSING' });
  await run('key.make', { passphrase });
  await expect(write('bag', 'b.zip', 'wrong horse battery')).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
  await expect(write('json', 'b.json', passphrase)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect(fs.existsSync(path.join(folder, 'b.zip'))).toBe(false);
});

it('says who signed a bundle, and names a signature that does not hold', async () => {
  const { run, bundle, key } = await signedBundle();
  const sig = path.join(bundle, 'signature/tagmanifest-sha512.txt.sig');
  const good = fs.readFileSync(sig, 'utf8');
  const verified = async () => {
    const { findings, signer } = await run('bundle.verify', { file: bundle });
    return { codes: findings.map(({ code }) => code), signer };
  };
  expect(await verified()).toEqual({ codes: [], signer: key.fingerprint });
  const tagManifest = fs.readFileSync(path.join(bundle, 'tagmanifest-sha512.txt'));
  fs.writeFileSync(sig, signatureOver(tagManifest, generateKeyPairSync('ed25519').privateKey));
  expect(await verified()).toEqual({ codes: ['signature-wrong'], signer: null });
  fs.writeFileSync(sig, 'no signature');
  expect(await verified()).toEqual({ codes: ['signature-wrong'], signer: null });
  fs.rmSync(sig);
  expect(await verified()).toEqual({ codes: ['signature-missing'], signer: null });
  fs.writeFileSync(sig, good);
  fs.appendFileSync(path.join(bundle, 'tagmanifest-sha512.txt'), '\n');
  expect(await verified()).toEqual({ codes: ['signature-wrong'], signer: null });
}, 120_000);

/** A stand-in for the system's key store, that knows what it sealed and can be locked. */
function vaultOf(mask: number) {
  const vault = { isLocked: false, isAvailable: () => !vault.isLocked, seal: (bytes: Uint8Array) => Buffer.from([mask, ...bytes.map((byte) => byte ^ mask)]), open: (sealed: Uint8Array) => {
    if (sealed[0] !== mask) throw new Error('sealed by another user');
    return sealed.subarray(1).map((byte) => byte ^ mask);
  } };
  return vault;
}

it("has the key kept by the system's key store where there is one, and signs without a passphrase", async () => {
  const vault = vaultOf(0x5a);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-vault-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'signing-key.json');
  const ground = await openTestCase({ signing: createSigningKeys(file, vault) });
  const sign = (name: string) => ground.run('export.write', { format: 'bag', file: path.join(ground.folder, name), options: {}, isSigned: true });
  expect(await ground.run('key.show', {})).toEqual({ key: null, guard: 'system' });
  const key = await ground.run('key.make', { passphrase: null });
  expect(await ground.run('key.show', {})).toEqual({ key, guard: 'system' });
  const kept = fs.readFileSync(file, 'utf8');
  expect(kept).not.toContain(createSigningKeys(file, vault).open(null).export({ type: 'pkcs8', format: 'der' }).toString('base64'));
  await sign('one.zip');
  expect(await ground.run('bundle.verify', { file: path.join(ground.folder, 'one.zip') })).toMatchObject({ findings: [], signer: key.fingerprint });
  await expect(ground.run('key.make', { passphrase })).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  vault.isLocked = true;
  await expect(sign('two.zip')).rejects.toMatchObject({ code: 'NOT_AVAILABLE' });
  // The command line, and another user.
  expect(() => createSigningKeys(file).open(passphrase)).toThrow(expect.objectContaining({ code: 'NOT_AVAILABLE' }) as Error);
  expect(() => createSigningKeys(file, vaultOf(0x33)).open(null)).toThrow(expect.objectContaining({ code: 'NOT_AVAILABLE' }) as Error);
  expect(fs.existsSync(path.join(ground.folder, 'two.zip'))).toBe(false);
});

it('makes no key without a passphrase where the system has no key store, and does not sign with one under a passphrase without it', async () => {
  const { run, folder } = await openTestCase();
  await expect(run('key.make', { passphrase: null })).rejects.toMatchObject({ code: 'NOT_AVAILABLE' });
  await run('key.make', { passphrase });
  await expect(run('export.write', { format: 'bag', file: path.join(folder, 'b.zip'), options: {}, isSigned: true })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
});
