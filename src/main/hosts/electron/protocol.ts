import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { Assets } from '../common/assets.ts';
import { securityHeaders } from '../common/security-headers.ts';
import { appScheme, isOfApp } from './origin.ts';

/** Makes the scheme a proper origin. Has to run before the application is ready. Never with `bypassCSP`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the renderer's files to a session: GET only, and only what the build's map holds. */
export function serveAssets(session: Session, assets: Assets): void {
  session.protocol.handle(appScheme, (request) => answerAsset(request, assets));
}

async function answerAsset(request: Request, assets: Assets): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const asset = isOfApp(request.url) ? assets.get(new URL(request.url).pathname) : undefined;
  if (!asset) return refusal(404);
  return new Response(await readFile(asset.file), { headers: { ...securityHeaders, 'Content-Type': asset.mediaType } });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
