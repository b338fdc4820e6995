import { useLayoutEffect, useRef, type RefObject } from 'react';
import { caretBox } from './dom.ts';

/** Shows where the caret is: browsers draw none in text that can't be typed into. */
export function CaretMark({ text, place }: { readonly text: RefObject<HTMLElement | null>; readonly place: number | null }) {
  const mark = useRef<HTMLDivElement>(null);
  // After every rendering: the rows may have moved.
  useLayoutEffect(() => {
    const [root, element] = [text.current, mark.current];
    if (!root || !element) return;
    const box = place === null ? null : caretBox(root, place);
    element.dataset['isHere'] = String(box !== null);
    // To ask where things are has the whole window laid out at once: only for a caret that is there.
    const frame = box === null ? undefined : element.parentElement?.getBoundingClientRect();
    if (!box || !frame) return;
    element.style.left = `${String(box.left - frame.left)}px`;
    element.style.top = `${String(box.top - frame.top)}px`;
    element.style.height = `${String(box.height)}px`;
  });
  return <div ref={mark} className="evidence-caret" />;
}
