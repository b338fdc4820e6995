import type { Cli } from './cli.ts';

/** Holds the password of documents, where nobody is to be asked for it. */
export const passwordVariable = 'CASEWRIGHT_PASSWORD';

/**
 * The password of encrypted documents: asked for, or taken from the environment. In the words of a command every process could
 * read it, and the shell would keep it.
 *
 * @returns undefined when there is none
 */
export async function passwordOf({ surroundings: { environment, askSecret } }: Cli, isAsked: boolean): Promise<string | undefined> {
  const password = isAsked ? await askSecret('Password of the documents: ') : environment[passwordVariable];
  return password === '' ? undefined : password;
}
