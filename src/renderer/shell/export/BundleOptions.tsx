import { useVerb } from '../../state/queries.ts';
import { exportStrings as words } from '../../strings/export.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isLongEnough, type BundleChoice } from './bundle-choice.ts';

const longest = 1000;
const short = (passphrase: string) => (passphrase !== '' && !isLongEnough(passphrase) ? words.shortPassphrase : undefined);

/** Whether a bundle is encrypted and signed. */
export function BundleOptions({ bundle, isProtected, isDisabled, onChange }: {
  readonly bundle: BundleChoice;
  readonly isProtected: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (bundle: BundleChoice) => void;
}) {
  const { encryptWith, encryptAgain, sign, isUnprotected } = bundle;
  const shown = useVerb('key.show', {}).data;
  const passphrase = sign?.passphrase ?? null;
  const signing = () => ({ passphrase: shown?.guard === 'system' ? null : '', again: shown?.guard === 'system' || shown?.key ? null : '' });
  return (
    <>
      <Checkbox label={words.encrypt} isChecked={encryptWith !== null} onChange={(is) => onChange({ ...bundle, encryptWith: is ? '' : null, encryptAgain: '' })} disabled={isDisabled} />
      {encryptWith !== null && (
        <>
          <TextField
            type="password" autoComplete="new-password" label={words.encryptPassphrase} hint={words.encryptHint} value={encryptWith} error={short(encryptWith)}
            maxLength={longest} onChange={(typed) => onChange({ ...bundle, encryptWith: typed })} disabled={isDisabled}
          />
          <Again label={words.encryptAgain} first={encryptWith} value={encryptAgain} isDisabled={isDisabled} onChange={(typed) => onChange({ ...bundle, encryptAgain: typed })} />
        </>
      )}
      {isProtected && encryptWith === null && (
        <Checkbox label={words.unprotected} isChecked={isUnprotected} onChange={(is) => onChange({ ...bundle, isUnprotected: is })} disabled={isDisabled} />
      )}
      <Checkbox label={words.sign} isChecked={sign !== null} disabled={isDisabled || shown === undefined} onChange={(is) => onChange({ ...bundle, sign: is ? signing() : null })} />
      {sign !== null && passphrase === null && <p className="field-hint">{words.signBySystem(shown?.key?.fingerprint ?? null)}</p>}
      {sign !== null && passphrase !== null && (
        <>
          <TextField
            type="password" label={words.signPassphrase} hint={shown?.key ? words.signKey(shown.key.fingerprint) : words.signNew} value={passphrase} error={short(passphrase)}
            maxLength={longest} onChange={(typed) => onChange({ ...bundle, sign: { ...sign, passphrase: typed } })} disabled={isDisabled}
          />
          {sign.again !== null && !shown?.key && <Again label={words.signAgain} first={passphrase} value={sign.again} isDisabled={isDisabled} onChange={(typed) => onChange({ ...bundle, sign: { ...sign, again: typed } })} />}
        </>
      )}
    </>
  );
}

/** A new passphrase a second time. */
function Again({ label, first, value, isDisabled, onChange }: {
  readonly label: string;
  readonly first: string;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (typed: string) => void;
}) {
  return (
    <TextField
      type="password" autoComplete="new-password" label={label} value={value} error={value.length >= first.length && value !== first ? words.differs : undefined}
      maxLength={longest} onChange={onChange} disabled={isDisabled}
    />
  );
}
