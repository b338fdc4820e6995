import { defineConfig } from 'vitest/config';

/** The packages as they are handed out: built, installed and looked into. Minutes, not seconds. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.mjs'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
