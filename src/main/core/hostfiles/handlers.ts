import type { HandlersOf } from '../handler.ts';

type Verbs =
  | 'host.describe' | 'file.choose' | 'folder.list' | 'folder.file' | 'upload.start' | 'upload.append'
  | 'recent.list' | 'recent.forget' | 'preference.read' | 'preference.write' | 'job.cancel';

/** Verbs about the host and the files that the user lets the program touch. */
export const hostHandlers: HandlersOf<Verbs> = {
  'host.describe': ({ services: { kind, version, files } }) => ({ kind, version, hasNativeDialogs: files.hasNativeDialogs }),

  'file.choose': async ({ services }, { purpose, suggestedName }) =>
    (await services.files.choose(purpose, suggestedName)) ?? { file: null, name: null },
  'folder.list': async ({ services }, { folder }) => ({ ...await services.files.list(folder) }),
  'folder.file': async ({ services }, { folder, name }) => services.files.fileIn(folder, name),

  'upload.start': ({ services }, { name, sizeBytes }) => services.files.startUpload(name, sizeBytes),
  'upload.append': ({ services }, { file, base64 }) => services.files.appendUpload(file, Buffer.from(base64, 'base64')),

  'recent.list': ({ services }) => services.recent.list(),
  'recent.forget': ({ services }, { file }) => {
    services.recent.forget(file);
    return {};
  },

  'preference.read': ({ services }) => services.preferences.read(),
  'preference.write': ({ services }, preferences) => {
    services.preferences.write(preferences);
    if (!preferences.listsRecent) services.recent.clear();
    return {};
  },

  'job.cancel': ({ jobs }, { jobId }) => {
    const job = jobs.get(jobId);
    job?.abort();
    return { wasRunning: job !== undefined };
  },
};
