import { useEffect, useState } from 'react';
import { protectStrings as words } from '../../strings/protect.ts';
import type { Strength } from '../../../shared/strength.ts';

/** How hard the passphrase is to guess, told in words and by a bar. Its word lists are fetched when it is first shown. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const strength = useStrength(passphrase);
  if (strength === null) return <div className="strength" />;
  const name = words.strengths[strength.score] ?? '';
  return (
    <div className="strength" data-score={strength.score}>
      <div className="strength-bar" aria-hidden>{[0, 1, 2, 3].map((part) => <span key={part} data-filled={part < strength.score} />)}</div>
      <p role="status">{words.strength(name)} <span className="strength-guesses">{words.guesses(strength.power)}</span></p>
      {strength.score < 3 && <p className="strength-weak">{words.weakText}</p>}
    </div>
  );
}

function useStrength(passphrase: string): Strength | null {
  const [strengthOf, setStrengthOf] = useState<((text: string) => Strength) | null>(null);
  useEffect(() => {
    let isHere = true;
    import('../../../shared/strength.ts').then((module) => {
      if (isHere) setStrengthOf(() => module.strengthOf);
    }, () => undefined);
    return () => { isHere = false; };
  }, []);
  return strengthOf === null || passphrase === '' ? null : strengthOf(passphrase);
}
