/** Words of the window that tells about the program. */
export const aboutStrings = {
  title: 'About Casewright',
  licence: 'Apache-2.0. It sends nothing anywhere: no telemetry, no update check, no account.',
  others: 'The work of others in it, and their licences',
  loading: 'Fetching the licences',
  failed: 'The licences could not be shown',
  notBuilt: 'They lie in third-party-notices.txt, which the build writes beside the pages.',
};
