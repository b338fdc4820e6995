import { useEffect, useMemo, useState } from 'react';
import type { Measure } from '../../../drawing/timeline/mark.ts';

function measureWith(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 6;
  context.font = font;
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = context.measureText(text).width;
    widths.set(text, width);
    return width;
  };
}

/** Measures of type on this screen: pixels of a rem, and widths of labels once the fonts are there. */
export function useType(): { readonly remPx: number; readonly measure: Measure } {
  const [type, setType] = useState({ remPx: 16, fontsLoaded: 0 });
  useEffect(() => {
    let isMounted = true;
    const read = () => setType(({ fontsLoaded }) => ({
      remPx: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16, fontsLoaded: fontsLoaded + 1,
    }));
    read();
    void document.fonts.ready.then(() => { if (isMounted) read(); });
    addEventListener('resize', read);
    return () => {
      isMounted = false;
      removeEventListener('resize', read);
    };
  }, []);
  const measure = useMemo(() => {
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font-ui');
    // The widest weight that a label can have, so that selecting one moves nothing.
    return measureWith(`600 ${String(0.6875 * type.remPx)}px ${family}`);
  }, [type]);
  return { remPx: type.remPx, measure };
}
