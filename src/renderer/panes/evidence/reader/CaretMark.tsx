import { useLayoutEffect, useRef, type RefObject } from 'react';
import { caretBox } from './dom.ts';

/** Shows where the caret is: browsers draw none in text that can't be typed into. */
export function CaretMark({ text, place }: { readonly text: RefObject<HTMLElement | null>; readonly place: number | null }) {
  const mark = useRef<HTMLDivElement>(null);
  // After every rendering: the rows may have moved.
  useLayoutEffect(() => {
    const [root, element] = [text.current, mark.current];
    const frame = element?.parentElement?.getBoundingClientRect();
    if (!root || !element || !frame) return;
    const box = place === null ? null : caretBox(root, place);
    element.dataset['isHere'] = String(box !== null);
    if (!box) return;
    element.style.left = `${String(box.left - frame.left)}px`;
    element.style.top = `${String(box.top - frame.top)}px`;
    element.style.height = `${String(box.height)}px`;
  });
  return <div ref={mark} className="evidence-caret" />;
}
