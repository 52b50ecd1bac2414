/** `trace CASE --run N`: why did this happen in run N. */

import { worldLabels } from '@interregnum/case';
import { identify, replayRun } from '@interregnum/ensemble';
import { createLedger, outcomeLayout } from '@interregnum/model';
import { parametersDocument, parametersSentence, type Study, safe } from '@interregnum/questions';
import { wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { prepareStudy } from '../study.ts';
import { addDistrictsFlag, addStudyFlags, HIGHEST_SEED, type StudyFlags } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { wrap } from '../terminal/wrap.ts';
import { courseSentences } from '../trace/course.ts';
import { endingOf, endingSentences, type RunEnding } from '../trace/ending.ts';
import { stepsLines } from '../trace/lines.ts';
import { withOutside } from '../trace/outside.ts';
import type { Scene } from '../trace/scene.ts';
import { type Step, tellRun } from '../trace/tell.ts';

interface TraceFlags extends StudyFlags {
  readonly run: number;
  readonly json?: true;
}

interface Traced {
  readonly study: Study;
  readonly scene: Scene;
  readonly runHash: string;
  readonly steps: readonly Step[];
  readonly ending: RunEnding;
}

function traced(study: Study, run: number): Traced {
  const { input, data } = study;
  const ledger = createLedger();
  const replay = replayRun(input, run, ledger);
  const entries = withOutside(ledger.entries, input.world);
  const { commands } = worldLabels(data);
  const scene: Scene = { data, commands, world: input.world, entries };
  const layout = outcomeLayout(input.world);
  return {
    study,
    scene,
    runHash: replay.runHash,
    steps: tellRun(scene),
    ending: endingOf(replay.record, layout, scene),
  };
}

function document(story: Traced, run: number): object {
  const { study, scene, steps, ending, runHash } = story;
  const { data, input } = study;
  const identity = identify(input);
  return {
    schema: 'interregnum.trace/1',
    label: 'one simulated history; model result, not an observation',
    case: data.id,
    case_hash: identity.caseHash,
    engine: identity.engine,
    rules_hash: identity.rulesHash,
    run_hash: runHash,
    seed: identity.seed,
    run,
    origin: data.origin,
    horizon_days: data.horizonDays,
    hindcast: identity.hindcast,
    edits: identity.edits,
    parameters: parametersDocument(study.parameters),
    summary: [...endingSentences(ending, scene), ...courseSentences(scene)],
    ending,
    steps,
  };
}

function lines(story: Traced, run: number, host: Host): string[] {
  const { study, scene, steps, ending } = story;
  const { data, input } = study;
  const { bold, dim } = host.style;
  const wrapped = (text: string): string[] => wrap(safe(text), host.columns);
  return [
    ...endingSentences(ending, scene)
      .flatMap(wrapped)
      .map((line) => bold(line)),
    ...wrapped(
      `Run ${run}, seed ${input.seed}, of ${data.title}. One simulated history among many: the causes are the model’s, in this run; nothing here is an observation, except news and support, which are inputs.`,
    ).map((line) => dim(line)),
    ...wrapped(parametersSentence(study.parameters)).map((line) => dim(line)),
    '',
    ...wrapped(courseSentences(scene).join(' ')),
    ...stepsLines(steps, data.origin, host),
  ];
}

export const trace: Registration = (program, host) => {
  const command = program
    .command('trace')
    .description('why did this happen in one run: the chain of causes for each fall')
    .argument('<CASE>', 'name or folder of a case')
    .requiredOption('--run <N>', 'which run, from 0', wholeNumber('--run', 0, HIGHEST_SEED));
  addDistrictsFlag(addStudyFlags(command))
    .option('--json', 'one JSON document on stdout')
    .action(async (given: string, flags: TraceFlags) => {
      const story = traced(await prepareStudy(given, flags, host), flags.run);
      if (flags.json) host.print(JSON.stringify(document(story, flags.run), null, 2));
      else for (const line of lines(story, flags.run, host)) host.print(line);
    });
};
