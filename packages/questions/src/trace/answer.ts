/** One run as an answer: what it comes to, then a line for each thing that happened, to the regime's end. */
import { dateOf } from '@interregnum/case';
import { type Answer, answerOf, type Block, heading, note, paragraph } from '../answer.ts';
import type { TraceFound } from './ask.ts';
import { courseSentences } from './course.ts';
import { endingSentences } from './ending.ts';
import { TRACE_ENGLISH } from './english.ts';
import type { TraceSentences } from './sentences.ts';
import { type Step, tellRun } from './tell.ts';

/** The steps that led to the end; what the end itself decides is counted, not told. */
function toTheEnd(steps: readonly Step[]): { told: readonly Step[]; fallsAfter: number } {
  const end = steps.findIndex((step) => step.kind === 'collapse');
  if (end < 0) return { told: steps, fallsAfter: 0 };
  const after = steps.slice(end + 1);
  return {
    told: steps.slice(0, end + 1),
    fallsAfter: after.filter((step) => step.kind === 'fall').length,
  };
}

/** A line a step; those of the same day in the order in which they happened. */
function inBrief(steps: readonly Step[], say: TraceSentences): Block[] {
  return [{ block: 'list', items: steps.map((step) => say.step(step.date, step.brief)) }];
}

/** Every step with its causes, under its day. */
function inFull(steps: readonly Step[], origin: string, say: TraceSentences): Block[] {
  return steps.flatMap((step, k) => {
    // News stands in the chronicle under its own date; here it would be said again at every fall.
    const why = step.causes.filter((cause) => cause.term !== 'news').map((cause) => cause.text);
    const same = steps[k - 1]?.day === step.day;
    return [
      ...(same ? [] : [heading(say.dayHeading(dateOf(step.day, origin), step.day))]),
      paragraph([step.text, ...why].join(' ')),
    ];
  });
}

/** @param full with the causes of every step, in the model's numbers */
export function traceAnswer(
  found: TraceFound,
  command: string,
  full: boolean,
  say: TraceSentences = TRACE_ENGLISH,
): Answer {
  const { study, scene, run, ending } = found;
  const { data, input } = study;
  const [sentence = '', ...more] = endingSentences(ending, scene, say);
  const { told, fallsAfter } = toTheEnd(tellRun(scene, say));
  return answerOf(study, {
    question: 'trace',
    shared: say.shared,
    title: say.title(run, data.title),
    sentence,
    played: `run ${run}`,
    command,
    blocks: [
      paragraph([...courseSentences(scene, say), ...more].join(' ')),
      ...(full ? inFull(told, data.origin, say) : inBrief(told, say)),
      ...(fallsAfter === 0 ? [] : [paragraph(say.fallsAfter(fallsAfter))]),
      ...(full ? [] : [note(say.legend)]),
      note(say.label(input.seed)),
    ],
  });
}
