import { useEffect, useState, type ComponentType } from 'react';

/** A part of the window whose code comes apart from the rest. */
export interface Deferred<Props> {
  /** Fetches the code ahead of its use. A failure shows when the part is drawn, and is tried again then. */
  preload(): Promise<void>;
  readonly View: ComponentType<Props>;
}

/**
 * Draws a part as soon as its code is there: at once when it has been preloaded, so that no key is lost between a
 * shortcut and the field that it opens. `React.lazy` would wait a task even then, and hold back what comes soon after a
 * fallback.
 *
 * @param load imports the component
 * @param Waiting stands in its place until then; nothing unless given
 */
export function deferred<Props extends object>(load: () => Promise<ComponentType<Props>>, Waiting?: ComponentType): Deferred<Props> {
  let Part: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const fetchPart = (): Promise<void> => {
    coming ??= load().then(
      (loaded) => {
        Part = loaded;
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };

  function View(props: Props) {
    const [failure, setFailure] = useState<{ readonly cause: unknown } | null>(null);
    const [isThere, setThere] = useState(Part !== null);
    useEffect(() => {
      if (isThere) return undefined;
      let isMounted = true;
      fetchPart().then(
        () => isMounted && setThere(true),
        (cause: unknown) => isMounted && setFailure({ cause }),
      );
      return () => {
        isMounted = false;
      };
    }, [isThere]);
    if (failure !== null) throw failure.cause;
    if (Part === null) return Waiting === undefined ? null : <Waiting />;
    return <Part {...props} />;
  }

  return { preload: () => fetchPart().catch(() => undefined), View };
}
