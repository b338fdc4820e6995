import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';
import { NextIcon } from '../../ui/icons.tsx';

export interface TrailProps {
  /** Folders from the outermost to the one looked into. */
  readonly trail: readonly { readonly handle: string; readonly name: string }[];
  readonly onEnter: (folder: string | null) => void;
}

/** The folders above, each one step away. */
export function Trail({ trail, onEnter }: TrailProps) {
  return (
    <nav className="chooser-trail" aria-label={strings.shell.chooserTrail}>
      <Button tone="quiet" onClick={() => onEnter(null)}>{strings.shell.chooserRoots}</Button>
      {trail.map(({ handle, name }, index) => {
        const isHere = index === trail.length - 1;
        return (
          <span key={handle} className="chooser-trail">
            <NextIcon aria-hidden />
            <Button tone="quiet" {...(isHere ? { 'aria-current': 'location' } : {})} onClick={() => onEnter(handle)}>{name}</Button>
          </span>
        );
      })}
    </nav>
  );
}
