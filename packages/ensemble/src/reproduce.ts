import type { EnsembleIdentity } from './identity.ts';

const quote = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** Command, for a POSIX shell, that plays one run of an ensemble again and tells it. */
export function reproduceCommand(
  identity: Pick<EnsembleIdentity, 'caseId' | 'edits' | 'seed'>,
  run: number,
): string {
  const edits = identity.edits.map((edit) => ` --set ${quote(edit)}`).join('');
  return `interregnum trace ${quote(identity.caseId)}${edits} --seed ${identity.seed} --run ${run}`;
}
