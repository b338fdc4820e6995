import { templateView, usualTemplate } from '../../../shared/dossier-template.ts';
import type { Client } from '../../client/client.ts';

/**
 * Keeps a template in the case; the usual one by keeping none.
 *
 * @returns what went wrong; null where it is kept
 */
export async function keepTemplate(client: Client, text: string): Promise<string | null> {
  try {
    await client.call('view.write', { key: templateView, json: JSON.stringify(text === usualTemplate ? null : text) });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
