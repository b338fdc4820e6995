// Plain JavaScript of an old kind, and no imports: it has to run where nothing else of the program does.

const oldestForDriver = [22, 14];
const oldestForTypeScript = [22, 18];

/** @param {string} version @param {readonly number[]} oldest */
function isOlder(version, oldest) {
  const parts = version.split('.').map(Number);
  return parts[0] < oldest[0] || (parts[0] === oldest[0] && parts[1] < oldest[1]);
}

/**
 * Why this Node can't run the program, and what to do; null when it can.
 *
 * @param {string} version of Node, such as `20.11.1`
 * @param {boolean} isSource whether the program runs from TypeScript
 * @returns {string | null}
 */
export function nodeProblem(version, isSource) {
  const remedy = 'Install Node 24, or use the one that a checkout brings: npm run -s casewright -- ...';
  if (isOlder(version, oldestForDriver)) return `Casewright needs Node ${oldestForDriver.join('.')} or newer; this is ${version}, under which its database driver crashes. ${remedy}`;
  if (isSource && isOlder(version, oldestForTypeScript)) return `Casewright needs Node ${oldestForTypeScript.join('.')} or newer to run from a checkout; this is ${version}. ${remedy}`;
  return null;
}
