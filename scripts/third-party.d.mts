/** A package of others that is handed out with Casewright. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package says it. */
  readonly licence: string;
  /** Its folder, from that of the checkout. */
  readonly place: string;
}

/** The packages that modules lie in, by name. Modules outside of packages are passed over. */
export function packagesOf(moduleIds: Iterable<string>): Set<string>;

/** What is handed out: all that the program loads at run time, on any system, and what was built into its pages. */
export function thirdParties(root: string, bundled: ReadonlySet<string>): ThirdParty[];

/** The licences that a package brings, its own first; none of one that is not installed on this system. */
export function licencesOf(root: string, party: ThirdParty): { readonly name: string; readonly text: string }[];

/** The notices of all that is handed out, as one text. */
export function noticesText(root: string, parties: readonly ThirdParty[]): string;
