import { useVerb } from '../../state/queries.ts';
import { exportStrings as words } from '../../strings/export.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isLongEnough, type BundleChoice } from './bundle-choice.ts';

/** Whether a bundle is encrypted and signed. */
export function BundleOptions({ bundle, isProtected, isDisabled, onChange }: {
  readonly bundle: BundleChoice;
  readonly isProtected: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (bundle: BundleChoice) => void;
}) {
  const { encryptWith, sign, isUnprotected } = bundle;
  const shown = useVerb('key.show', {}).data;
  const passphrase = sign?.passphrase ?? null;
  const short = (passphrase: string) => (passphrase !== '' && !isLongEnough(passphrase) ? words.shortPassphrase : undefined);
  return (
    <>
      <Checkbox label={words.encrypt} isChecked={encryptWith !== null} onChange={(is) => onChange({ ...bundle, encryptWith: is ? '' : null })} disabled={isDisabled} />
      {encryptWith !== null && (
        <TextField
          type="password" autoComplete="new-password" label={words.encryptPassphrase} hint={words.encryptHint} value={encryptWith} error={short(encryptWith)}
          maxLength={1000} onChange={(passphrase) => onChange({ ...bundle, encryptWith: passphrase })} disabled={isDisabled}
        />
      )}
      {isProtected && encryptWith === null && (
        <Checkbox label={words.unprotected} isChecked={isUnprotected} onChange={(is) => onChange({ ...bundle, isUnprotected: is })} disabled={isDisabled} />
      )}
      <Checkbox
        label={words.sign} isChecked={sign !== null} disabled={isDisabled || shown === undefined}
        onChange={(is) => onChange({ ...bundle, sign: is ? { passphrase: shown?.guard === 'system' ? null : '' } : null })}
      />
      {sign !== null && passphrase === null && <p className="field-hint">{words.signBySystem(shown?.key?.fingerprint ?? null)}</p>}
      {passphrase !== null && (
        <TextField
          type="password" label={words.signPassphrase} hint={shown?.key ? words.signKey(shown.key.fingerprint) : words.signNew} value={passphrase} error={short(passphrase)}
          maxLength={1000} onChange={(typed) => onChange({ ...bundle, sign: { passphrase: typed } })} disabled={isDisabled}
        />
      )}
    </>
  );
}
