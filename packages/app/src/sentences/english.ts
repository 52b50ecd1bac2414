import { LIVE_WARNING, RUN_ENGLISH, UNSEEN_SENTENCE, UNSEEN_VERDICT } from '@interregnum/questions';
import { deciding } from './deciding.ts';
import type { Said, Sentences } from './sentences.ts';

export function english({ number, ofHundred }: Said): Sentences {
  const shift = (days: number): string => {
    if (days === 0) return 'on the same day';
    const size = Math.abs(days);
    return `${number(size)} ${size === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
  };
  return {
    answer: RUN_ENGLISH.answer,
    verdict: () => `${UNSEEN_VERDICT}.`,
    unseen: () => UNSEEN_SENTENCE,
    change: ({ pairs, fate, moved, medianDays }) => {
      const { base, onlyBase, onlyScenario } = fate;
      const n = number(pairs);
      const before = `As it was, it falls in ${number(base.pairs)} of ${n}.`;
      if (moved === 0)
        return `${before} With the same luck, the end is the same in every one of ${n} pairs.`;
      const { share, low, high } = deciding(fate, pairs);
      const decides = `In ${ofHundred(share)} of 100 pairs with the same luck, the change decides whether it falls (${ofHundred(low)} to ${ofHundred(high)}): in ${number(onlyBase.pairs)} of ${n} it falls only without the change, in ${number(onlyScenario.pairs)} only with it.`;
      const days =
        medianDays === null
          ? ''
          : ` Where it falls in both, the middle pair has it fall ${shift(medianDays)}.`;
      return `${before} ${decides}${days}`;
    },
    liveWarning: () => LIVE_WARNING,
  };
}
