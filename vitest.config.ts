import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    globalSetup: ['scripts/viewer-for-tests.mjs'],
    setupFiles: ['scripts/seed-for-tests.mjs'],
  },
});
