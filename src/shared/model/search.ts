import { z } from 'zod';
import { savedSearchId } from '../ids.ts';
import { longText, nameText, revision } from './fields.ts';

/** A query that is kept under a name. */
export const savedSearch = z.object({ id: savedSearchId, name: nameText, query: longText.min(1), revision });
