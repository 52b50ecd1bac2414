/** What a calibration learnt, on a terminal and as JSON (docs/schemas/calibrate-2.json). */

import { learntFrom } from '@interregnum/analysis';
import { FREE } from '@interregnum/model';
import {
  type CalibrateDocument,
  learntParameterSentence,
  learntSentences,
  safe,
} from '@interregnum/questions';
import { count, duration, list, thousands, threeFigures } from '@interregnum/words';
import { commandLine, typed } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Fit } from './fit.ts';

export function calibrateDocument(
  { posterior, calibration, file }: Fit,
  seconds: number,
): CalibrateDocument {
  const learnt = learntFrom(posterior);
  return {
    schema: 'interregnum.calibrate/2',
    posterior: file,
    sha256: posterior.sha256,
    cases: posterior.cases.map((c) => c.id),
    folds: posterior.folds.map(({ name, left_out }) => ({ name, left_out })),
    options: posterior.options,
    resumed_vectors: calibration.resumedVectors,
    learnt: {
      ...learnt,
      parameters: learnt.parameters.map((p) => ({ ...p, sentence: learntParameterSentence(p) })),
      sentences: learntSentences(learnt),
    },
    timing: { seconds },
  };
}

/** What each parameter is, as the model description has it. */
const MEANING: ReadonlyMap<string, string> = new Map(FREE.map((p) => [p.name, p.meaning]));

type Parameter = CalibrateDocument['learnt']['parameters'][number];

const COLUMNS: readonly Column<Parameter>[] = [
  { title: 'Parameter', text: (p) => p.name },
  { title: 'Unit', text: (p) => p.unit, give: 1, least: 6 },
  { title: 'Before', align: 'right', text: (p) => threeFigures(p.prior_value) },
  { title: 'Fitted', align: 'right', text: (p) => threeFigures(p.value) },
  {
    title: '5–95 %',
    align: 'right',
    text: (p) => `${threeFigures(p.low)}–${threeFigures(p.high)}`,
  },
  {
    title: 'Learnt',
    text: (p) => (p.learnt === null ? 'cannot tell' : p.learnt ? 'yes' : 'no'),
  },
];

export function calibrateLines(document: CalibrateDocument, host: Host): string[] {
  const { bold, dim } = host.style;
  const { learnt, cases, folds, options } = document;
  const wrapped = (text: string): string[] => wrap(safe(text), host.columns);
  const use = commandLine('run', 'CASE', ['--parameters', document.posterior]);
  const score = commandLine('score', '--parameters', [document.posterior]);
  return [
    ...wrapped(
      `${count(learnt.parameters.length, 'parameter', 'parameters')} fitted on ${count(cases.length, 'history', 'histories')}, ${thousands(folds.length)} times: on all, and with each case and each country of several cases left out.`,
    ).map((line) => bold(line)),
    '',
    ...table(COLUMNS, learnt.parameters, host),
    '',
    ...wrapped(
      'Before: set by hand, centre of the prior. Fitted: on all cases; 5–95 %: spread of the vectors kept. Learnt: whether a fifth or more of the prior’s variance is gone.',
    ),
    '',
    ...learnt.parameters
      .flatMap(({ name }) => wrap(`${name}: ${MEANING.get(name) ?? ''}`, host.columns, '  '))
      .map((line) => dim(line)),
    '',
    ...learnt.sentences.flatMap(wrapped),
    '',
    `Posterior ${bold(document.posterior)} (${document.sha256.slice(0, 12)}…)`,
    `Next      ${typed(score, host)}   (is it any good, left out?)`,
    `          ${typed(use, host)}`,
    '',
    dim(
      `fitted on ${list(cases.map(safe))}; ${count(options.vectors ?? 0, 'vector', 'vectors')} drawn from the prior, ${count(options.runs ?? 0, 'run', 'runs')} a vector and case, the best ${100 * (options.accept_share ?? 0)} % kept; ${duration(document.timing.seconds)}`,
    ),
  ];
}
