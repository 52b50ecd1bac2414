/** What is said of a run that was played again. */
import { count } from '@interregnum/words';
import { safe } from '../safe.ts';
import type { Part, VerifyDocument } from './document.schema.ts';

const PARTS: Readonly<Record<Part, string>> = {
  case: 'the case: its tables, or the changes made to them, are others',
  districts: 'the districts: their tables are others',
  rules: 'the rules: the program that made it followed others, or switched others on',
  parameters: 'the parameters: the numbers of the rules are others',
  engine: 'the engine: another version of the program made it',
  numbers: 'the numbers in the kept file: they are not those of its runs, so it was altered',
};

const short = (text: string): string =>
  safe(text.replace(/\b([0-9a-f]{16})[0-9a-f]{48}\b/g, '$1…'));

/** One line of answer, then a line for each difference. */
export function verifyLines(found: VerifyDocument): string[] {
  const { same, runs, seed, kept_hash, played_hash, differs } = found;
  const played = `${count(runs, 'run', 'runs')} of ${safe(found.case)}, seed ${seed}`;
  const lines = differs.map(({ part, kept, here }) =>
    kept === '' || here === ''
      ? `  ${PARTS[part]}.`
      : `  ${PARTS[part]} (kept ${short(kept)}, here ${short(here)}).`,
  );
  if (same)
    return [
      `The same: ${played}, give ${short(kept_hash)} here too, and the numbers in run.json are theirs. Its words, and tables and briefing beside it, were not compared.`,
      ...(lines.length === 0 ? [] : ['All the same these differ:', ...lines]),
    ];
  // shortened, hashes that differ at their end would look the same
  const shown = short(kept_hash) === short(played_hash) ? safe : short;
  return [
    kept_hash === played_hash
      ? `Not the same: ${played}, give ${short(played_hash)} here too, but the kept file says other things of them.`
      : `Not the same: ${played}, give ${shown(played_hash)} here; ${shown(kept_hash)} was kept.`,
    ...(lines.length > 0
      ? ['What differs:', ...lines]
      : [
          'Case, rules, parameters and engine are the same, so the kept file was altered, or one of the two machines computes something else. To try this one: interregnum doctor',
        ]),
  ];
}
