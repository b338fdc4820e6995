/** The small DOM that Mozilla's reader view brings along: no scripts, no requests. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export interface SmallElement {
    getElementsByTagName(name: string): ArrayLike<SmallElement>;
    getAttribute(name: string): string | null;
  }
  const Parser: new () => { parse(markup: string, url: string): SmallElement };
  export default Parser;
}

declare module '@mozilla/readability' {
  import type { SmallElement } from '@mozilla/readability/JSDOMParser.js';

  export class Readability {
    constructor(document: SmallElement, options: { serializer: (element: SmallElement) => SmallElement; disableJSONLD: boolean; maxElemsToParse: number });
    /** @throws Error when the page has more elements than may be parsed */
    parse(): { readonly content: SmallElement | null } | null;
  }
}
