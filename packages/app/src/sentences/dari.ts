/** Not yet reviewed by a speaker. */
import { BLIND_TEST, blindRow } from '@interregnum/analysis';
import { type RunChange, shortEdits, TRUST_DARI } from '@interregnum/questions';
import { DARI_SPEECH } from '@interregnum/words';
import { deciding, RARELY } from './deciding.ts';
import type { Said, Sentences, SwitchedOn } from './sentences.ts';

export function dari({ number, ofHundred, score, date }: Said): Sentences {
  // A noun after a number stays singular.
  const shift = (days: number): string =>
    days === 0 ? 'در همان روز' : `${number(Math.abs(days))} روز ${days > 0 ? 'دیرتر' : 'زودتر'}`;
  const { named } = DARI_SPEECH;
  const withChange = ({ scenario, edits }: RunChange): string => {
    if (scenario === null)
      return `با ${number(edits.length)} تغییر در ورودی‌ها (${shortEdits(edits).map(named).join('؛ ')}): `;
    const more = edits.length === 0 ? '' : ` و ${number(edits.length)} تغییر دیگر`;
    return `با «${named(scenario)}»${more}: `;
  };
  const before = (switchedOn: SwitchedOn): string => {
    if (switchedOn.length === 0) return 'بدون تغییر';
    const which = switchedOn.length === 1 ? 'سازوکار' : 'سازوکارهای';
    return `بدون تغییر، اما با روشن بودن ${which} ${switchedOn.map(named).join('، ')}`;
  };
  return {
    with: withChange,
    answer: ({ change, origin, horizonDays, runs, fell, medianDay, observed }) => {
      const start = change === null ? '' : withChange(change);
      const parts = [
        `${start}در ${number(fell)} از ${number(runs)} روایت، رژیم تا ${date(origin, horizonDays)} سقوط می‌کند`,
      ];
      if (medianDay !== null)
        parts.push(`در نیمی از همهٔ روایت‌ها تا ${date(origin, medianDay)} سقوط می‌کند`);
      if (observed === null) parts.push('آنچه رخ داد معلوم نیست');
      else if (!observed.fell) parts.push('در واقعیت سقوط نکرد');
      else if (observed.day === null) parts.push('در واقعیت سقوط کرد، در روزی که معلوم نیست');
      else {
        const after = observed.day > horizonDays ? '، پس از روزهایی که اینجا شبیه‌سازی شده' : '';
        parts.push(`در واقعیت در ${date(origin, observed.day)} سقوط کرد${after}`);
      }
      return `${parts.join('؛ ')}.`;
    },
    verdict: () => `${TRUST_DARI.verdict(number)}.`,
    unseen: () => {
      const j = (predictor: string): string => score(blindRow(predictor).joint);
      return `${TRUST_DARI.verdict(number)}: نمرهٔ مشترک آن J ${j('model')} بود (۰ کامل است، حدود ۱ بی‌مهارت)، از رگرسیون خطر ${j('logistic-hazard')}، و از قاعدهٔ «نخست آنکه بیشتر روستاهایش از دست رفته» ${j('initial-control-first')}؛ سرنوشت ${number(blindRow('model').fatesRight)} پایتخت از ${number(BLIND_TEST.cases)} را درست گفت، رگرسیون ${number(blindRow('logistic-hazard').fatesRight)} را.`;
    },
    asItWas: (fell, runs, switchedOn) =>
      `${before(switchedOn)}: ${number(fell)} از ${number(runs)}.`,
    change: ({ pairs, fate, moved, medianDays }, switchedOn) => {
      const { base, onlyBase, onlyScenario } = fate;
      const n = number(pairs);
      const was = `${before(switchedOn)}، در ${number(base.pairs)} از ${n} سقوط می‌کند.`;
      if (moved === 0) return `${was} با بخت یکسان، پایان در هر ${n} جفت یکی است.`;
      const { share, low, high } = deciding(fate, pairs);
      const decided = onlyBase.pairs + onlyScenario.pairs;
      const rarely =
        decided === 0
          ? `با بخت یکسان، تغییر در هیچ‌یک از ${n} جفت تعیین نمی‌کند که سقوط می‌کند یا نه.`
          : `با بخت یکسان، تغییر در ${number(decided)} جفت از ${n} تعیین می‌کند که سقوط می‌کند یا نه: تقریباً هیچ‌گاه.`;
      const often = `در ${ofHundred(share)} از ${number(100)} جفت با بخت یکسان، تغییر تعیین می‌کند که سقوط می‌کند یا نه (${ofHundred(low)} تا ${ofHundred(high)}): در ${number(onlyBase.pairs)} از ${n} تنها بدون آن سقوط می‌کند، در ${number(onlyScenario.pairs)} تنها با آن.`;
      const days =
        medianDays === null
          ? ''
          : ` جایی که در هر دو سقوط می‌کند، در جفت میانی ${shift(medianDays)} سقوط می‌کند.`;
      return `${was} ${share < RARELY ? rarely : often}${days}`;
    },
    liveWarning: () => TRUST_DARI.liveWarning,
  };
}
