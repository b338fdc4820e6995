import { useEffect, useRef } from 'react';

/** Calls back when the pointer goes down elsewhere than on a button and what it opened. */
export function useCloseOutside(
  button: { readonly current: HTMLElement | null }, list: { readonly current: HTMLElement | null }, isOpen: boolean, close: () => void,
): void {
  const newest = useRef(close);
  useEffect(() => {
    newest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const onDown = (event: PointerEvent): void => {
      const target = event.target;
      if (target instanceof Node && !button.current?.contains(target) && !list.current?.contains(target)) newest.current();
    };
    addEventListener('pointerdown', onDown, true);
    return () => removeEventListener('pointerdown', onDown, true);
  }, [button, list, isOpen]);
}
