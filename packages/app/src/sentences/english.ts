import { LIVE_WARNING, RUN_ENGLISH, UNSEEN_SENTENCE, UNSEEN_VERDICT } from '@interregnum/questions';
import { list } from '@interregnum/words';
import { deciding, RARELY } from './deciding.ts';
import type { Said, Sentences, SwitchedOn } from './sentences.ts';

export function english({ number, ofHundred }: Said): Sentences {
  const shift = (days: number): string => {
    if (days === 0) return 'on the same day';
    const size = Math.abs(days);
    return `${number(size)} ${size === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
  };
  const before = (switchedOn: SwitchedOn): string => {
    if (switchedOn.length === 0) return 'As it was';
    const which = switchedOn.length === 1 ? 'mechanism' : 'mechanisms';
    return `As it was, with the ${which} ${list(switchedOn)} on`;
  };
  return {
    with: RUN_ENGLISH.with,
    answer: RUN_ENGLISH.answer,
    verdict: () => `${UNSEEN_VERDICT}.`,
    unseen: () => UNSEEN_SENTENCE,
    asItWas: (fell, runs, switchedOn) =>
      `${before(switchedOn)}: ${number(fell)} of ${number(runs)}.`,
    change: ({ pairs, fate, moved, medianDays }, switchedOn) => {
      const { base, onlyBase, onlyScenario } = fate;
      const n = number(pairs);
      const was = `${before(switchedOn)}, it falls in ${number(base.pairs)} of ${n}.`;
      if (moved === 0)
        return `${was} With the same luck, the end is the same in every one of ${n} pairs.`;
      const { share, low, high } = deciding(fate, pairs);
      const decided = onlyBase.pairs + onlyScenario.pairs;
      const rarely =
        decided === 0
          ? `In none of ${n} pairs with the same luck does the change decide whether it falls.`
          : `The change decides whether it falls in ${number(decided)} of ${n} pairs with the same luck: almost never.`;
      const often = `In ${ofHundred(share)} of 100 pairs with the same luck, the change decides whether it falls (${ofHundred(low)} to ${ofHundred(high)}): in ${number(onlyBase.pairs)} of ${n} it falls only without the change, in ${number(onlyScenario.pairs)} only with it.`;
      const days =
        medianDays === null
          ? ''
          : ` Where it falls in both, the middle pair has it fall ${shift(medianDays)}.`;
      return `${was} ${share < RARELY ? rarely : often}${days}`;
    },
    liveWarning: () => LIVE_WARNING,
  };
}
