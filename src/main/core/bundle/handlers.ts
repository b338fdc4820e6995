import path from 'node:path';
import type { ActionHandler, HandlersOf } from '../handler.ts';
import { asJob } from '../jobs.ts';

const verify: ActionHandler<'bundle.verify'> = async (session, { file, jobId }) => {
  const { services } = session;
  const filePath = services.files.resolve(file);
  const fileName = path.basename(filePath);
  const checkedAt = services.now().toISOString();
  const verified = await asJob(session, jobId, fileName, (watch) => services.bundles.verify(filePath, watch));
  return { checkedAt, tool: services.tool, fileName, ...verified };
};

export const bundleHandlers: HandlersOf<'bundle.verify'> = { 'bundle.verify': verify };
