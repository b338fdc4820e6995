/** Trusted Types are in Chromium, not in TypeScript's library. Sinks take what a policy made, and TypeScript takes it for a string. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): { createHTML(html: string): string };
}
declare const trustedTypes: TrustedTypes;

/** The address of a script of our own that may run as a worker. */
export function scriptAddress(address: string): string {
  return trustedTypes.createPolicy('casewright-worker', { createScriptURL: (url) => url }).createScriptURL(address);
}

/** Markup that is only ever parsed where nothing in it can run: into a document without a window. */
export function inertMarkup(html: string): string {
  return trustedTypes.createPolicy('casewright-inert', { createHTML: (text) => text }).createHTML(html);
}
