/**
 * Why this Node can't run the program, and what to do; null when it can.
 *
 * @param version of Node, such as `20.11.1`
 * @param isSource whether the program runs from TypeScript
 */
export function nodeProblem(version: string, isSource: boolean): string | null;
