import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What must not happen in any window of any test. Listens from the start of the context to its end. */
export interface Watch {
  /** Requests to this origin are the application's own. */
  allow(origin: string): void;
  /** Everything that should not have happened, in words. */
  complaints(): readonly string[];
}

const policyWords = /Content Security Policy|TrustedScript|TrustedHTML|Permissions-Policy/;
/** Pages without a server: they reach nobody. */
const localSchemes = ['about:', 'blob:'];

/** Watches for requests to anybody else, complaints of the browser's console, and errors that nobody caught. */
export function watchContext(context: BrowserContext): Watch {
  const own = new Set<string>();
  const requested = new Set<string>();
  const heard: string[] = [];
  context.on('request', (request) => requested.add(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error' || policyWords.test(message.text())) heard.push(inWords(message));
  });
  context.on('weberror', (error) => heard.push(`Not caught: ${error.error().stack ?? error.error().message}`));
  return {
    allow: (origin) => own.add(origin),
    complaints: () => [
      ...heard,
      ...[...requested].filter((url) => !localSchemes.some((scheme) => url.startsWith(scheme)) && !own.has(new URL(url).origin)).map((url) => `Request to ${url}`),
    ],
  };
}

function inWords(message: ConsoleMessage): string {
  return `Console, ${message.type()}: ${message.text()} (${message.location().url})`;
}
