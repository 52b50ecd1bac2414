// Plain old syntax: this file must still be understood by the Node it has to turn away.
/** Oldest Node the project runs on. */
export const OLDEST_NODE = 20;

/** One line that says why this Node will not do, or null when it will. */
export function nodeTooOld(version = process.versions.node) {
  const major = Number(version.split('.')[0]);
  if (major >= OLDEST_NODE) return null;
  return `Interregnum needs Node ${OLDEST_NODE} or newer; this is Node ${version}. Get a newer one from https://nodejs.org and run the same command again.`;
}
