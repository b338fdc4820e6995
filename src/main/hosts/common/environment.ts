type Environment = Readonly<Record<string, string | undefined>>;

/** What another program may know of the environment: not the passphrases and passwords that were given to this one. */
export function withoutSecrets(environment: Environment): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^CASEWRIGHT_.*PASS/i.test(name)));
}
