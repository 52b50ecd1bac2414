// The command has it, since it is installed without this folder.
export { nodeTooOld, OLDEST_NODE } from '../../packages/cli/bin/node-version.mjs';
