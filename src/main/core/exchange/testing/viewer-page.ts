import { fileURLToPath } from 'node:url';

/** The built page that shows a bundle. */
export const viewerPage = fileURLToPath(new URL('../../../../../out/viewer/viewer.html', import.meta.url));
