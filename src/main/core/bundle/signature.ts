import { fingerprintOf, publicLine, signerOf } from '../signing/ssh.ts';
import type { Bag } from './bag.ts';
import type { Found } from './manifests.ts';
import { readWhole, type BundleSource } from './source.ts';

const signedPath = 'tagmanifest-sha512.txt';
export const signaturePath = `signature/${signedPath}.sig`;
const keyPath = 'signature/casewright.pub';
const longestBytes = 64 * 1024 * 1024;

/**
 * Checks the signature of a bundle, and that the key is the one that the bundle names.
 *
 * @returns the fingerprint of who signed, or null where nobody did or the signature does not hold
 */
export async function checkSignature({ files }: BundleSource, { info }: Bag, { findings }: Found): Promise<string | null> {
  const [signature, signed, key] = [files.get(signaturePath), files.get(signedPath), files.get(keyPath)];
  const named = info.find(({ label }) => label === 'Casewright-Signer')?.value;
  if (!signature || !signed) {
    if (named !== undefined || signature) findings.push({ code: 'signature-missing', subject: signaturePath, message: `The bundle says that ${named ?? 'somebody'} signed it, and the signature or what it is over is not there.` });
    return null;
  }
  const wrong = (message: string) => {
    findings.push({ code: 'signature-wrong', subject: signaturePath, message });
    return null;
  };
  let signer: Buffer | null;
  try {
    signer = signerOf(await readWhole(signed, longestBytes), (await readWhole(signature, longestBytes)).toString('latin1'));
  } catch (error) {
    return wrong(`The signature can't be read: ${error instanceof Error ? error.message : 'it is damaged'}.`);
  }
  if (!signer) return wrong(`The signature is not over ${signedPath} as it is here: the bundle was changed after it was signed, or it was signed for something else.`);
  const fingerprint = fingerprintOf(signer);
  const shown = key && (await readWhole(key, longestBytes)).toString('latin1');
  if (fingerprint !== named || shown?.startsWith(publicLine(signer)) !== true) return wrong(`The bundle is signed with ${fingerprint}, which is not the key that it names.`);
  return fingerprint;
}
