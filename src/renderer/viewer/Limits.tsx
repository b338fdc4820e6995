import { LineSample } from '../panes/network/samples.tsx';
import type { Standing } from '../../drawing/network/standing.ts';

/** The line that the network draws for a limit, so that one learns to read it. */
const samples: Readonly<Record<string, Standing>> = {
  denied: 'denied', 'partly denied': 'mixed', considered: 'considered', planned: 'considered', alleged: 'alleged', attempted: 'attempted',
  'not conducted': 'not_conducted', 'analyst judgement': 'analyst', 'minority view': 'dissent', unsourced: 'unsourced',
};

/** What keeps something from being a plain assertion: told by words, by the form of a line and by that of the frame, never by colour alone. */
export function Limits({ limits }: { readonly limits: readonly string[] }) {
  return limits.map((limit) => {
    const standing = samples[limit];
    return (
      <span key={limit} className={`viewer-limit viewer-limit-${limit.replaceAll(' ', '-')}`}>
        {standing !== undefined && <LineSample standing={standing} />}
        {limit}
      </span>
    );
  });
}
