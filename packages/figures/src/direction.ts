/**
 * Names in scripts that run from right to left. A number or a bracket beside one belongs, by the
 * bidirectional algorithm, to it: "دير الزور (2)" in English text shows the 2 on the wrong side. Whoever
 * shows text isolates such runs (Unicode Standard Annex 9, FSI and PDI; `<bdi>` in HTML).
 */
const LETTER =
  '[\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
/** What may stand between two letters of one name; two spaces part the columns of a table. */
const BETWEEN = "(?:[\\p{L}\\p{M}\\p{N}\\u200c-\\u200e'’.·/()\\[\\]_-]| (?! ))";
const RUN = new RegExp(`${LETTER}(?:${BETWEEN}*${LETTER})?`, 'gu');
const ANY = new RegExp(LETTER, 'u');

/** Hebrew, Arabic and their kin: only they can turn the text round them. */
export function turnsText(text: string): boolean {
  return ANY.test(text);
}

export interface Run {
  readonly text: string;
  /** Begins and ends with a letter that runs from right to left. */
  readonly turns: boolean;
}

/** A bracket that the run opened belongs to it. */
function closed(run: string, after: string): string {
  const opened = run.split('(').length - run.split(')').length;
  return opened > 0 && after.startsWith(')') ? `${run})` : run;
}

/** The text in pieces, each name from right to left a piece of its own. */
export function runsOf(text: string): Run[] {
  if (!turnsText(text)) return [{ text, turns: false }];
  const runs: Run[] = [];
  let at = 0;
  for (const found of text.matchAll(RUN)) {
    if (found.index > at) runs.push({ text: text.slice(at, found.index), turns: false });
    const run = closed(found[0], text.slice(found.index + found[0].length));
    runs.push({ text: run, turns: true });
    at = found.index + run.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), turns: false });
  return runs;
}

/** First strong isolate, and pop directional isolate. */
const FSI = '\u2068';
const PDI = '\u2069';

/** For a terminal: each name isolated; nothing else changes. */
export function isolated(text: string): string {
  return runsOf(text)
    .map((run) => (run.turns ? `${FSI}${run.text}${PDI}` : run.text))
    .join('');
}
