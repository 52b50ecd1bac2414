/** One run as an answer: what it comes to, then a line for each thing that happened, to the regime's end. */
import { dateOf } from '@interregnum/case';
import { count, longDate, shortDate } from '@interregnum/words';
import { type Answer, answerOf, type Block, heading, note, paragraph } from '../answer.ts';
import type { TraceFound } from './ask.ts';
import { courseSentences } from './course.ts';
import { endingSentences } from './ending.ts';
import type { Step } from './tell.ts';

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
function inBrief(steps: readonly Step[]): Block[] {
  return [{ block: 'list', items: steps.map((step) => `${shortDate(step.date)}: ${step.brief}`) }];
}

/** Every step with its causes, under its day. */
function inFull(steps: readonly Step[], origin: string): Block[] {
  return steps.flatMap((step, k) => {
    // News stands in the chronicle under its own date; here it would be said again at every fall.
    const why = step.causes.filter((cause) => cause.term !== 'news').map((cause) => cause.text);
    const same = steps[k - 1]?.day === step.day;
    return [
      ...(same ? [] : [heading(`${longDate(dateOf(step.day, origin))} (day ${step.day})`)]),
      paragraph([step.text, ...why].join(' ')),
    ];
  });
}

/** @param full with the causes of every step, in the model's numbers */
export function traceAnswer(found: TraceFound, command: string, full: boolean): Answer {
  const { study, scene, run, steps, ending } = found;
  const { data, input } = study;
  const [sentence = '', ...more] = endingSentences(ending, scene);
  const { told, fallsAfter } = toTheEnd(steps);
  return answerOf(study, {
    question: 'trace',
    title: `One history, told: run ${run} of ${data.title}`,
    sentence,
    played: `run ${run}`,
    command,
    blocks: [
      paragraph([...courseSentences(scene), ...more].join(' ')),
      ...(full ? inFull(told, data.origin) : inBrief(told)),
      ...(fallsAfter === 0
        ? []
        : [
            paragraph(
              `With the regime gone ${count(fallsAfter, 'more centre changes', 'more centres change')} hands; that is no fight, and not told.`,
            ),
          ]),
      ...(full
        ? []
        : [
            note(
              'Against: fighters before the place, and those who stood in it. Supplied: how much of its garrison’s worth the way from the capital left it. --full says why, with the numbers of the rules.',
            ),
          ]),
      note(
        `One simulated history of many (seed ${input.seed}): its causes are the model’s; nothing here is an observation, except news and outside support, which are inputs.`,
      ),
    ],
  });
}
