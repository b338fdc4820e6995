import { createContext, createElement, useContext, useEffect, useRef, type ReactNode } from 'react';
import type { Input } from '../../shared/contract.ts';

/** What a scene keeps of the network. Plain data, as the verb takes it. */
export type NetworkOnScreen = Pick<Input<'scene.create'>['view'], 'nodes' | 'claimIds' | 'fadedIds' | 'viewport' | 'sizeBy' | 'colourBy' | 'marks'> & {
  /** How the pane was set, for itself. */
  readonly settings: Input<'scene.create'>['view']['panes'][string];
};

type Reader = () => NetworkOnScreen | null;

const OnScreenContext = createContext<{ current: Reader | null } | null>(null);

/** Lets those below tell, and ask, what is on screen: nothing is worked out until somebody asks. */
export function OnScreenProvider({ children }: { readonly children: ReactNode }) {
  const reader = useRef<Reader | null>(null);
  return createElement(OnScreenContext.Provider, { value: reader }, children);
}

/** Tells what the network shows; always the newest reader is asked. */
export function useTellOnScreen(read: Reader): void {
  const place = useContext(OnScreenContext);
  const newest = useRef(read);
  useEffect(() => {
    newest.current = read;
  });
  useEffect(() => {
    if (place === null) return undefined;
    const ask = (): NetworkOnScreen | null => newest.current();
    place.current = ask;
    return () => {
      if (place.current === ask) place.current = null;
    };
  }, [place]);
}

/** Asks what the network shows; null while it shows nothing yet. */
export function useAskOnScreen(): Reader {
  const place = useContext(OnScreenContext);
  return () => place?.current?.() ?? null;
}
