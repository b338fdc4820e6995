import type { Services } from '../services.ts';

/** Builds the sample case at a path. */
export async function buildSample(_services: Services, filePath: string): Promise<void> {
  await Promise.reject(new Error(`There is no sample to build at ${filePath} yet`));
}
