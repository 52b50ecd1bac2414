/** Not yet reviewed by a speaker. */
import { BLIND_TEST, blindRow } from '@interregnum/analysis';
import { type RunChange, shortEdits, TRUST_PASHTO } from '@interregnum/questions';
import { PASHTO_SPEECH } from '@interregnum/words';
import { deciding, RARELY } from './deciding.ts';
import type { Said, Sentences, SwitchedOn } from './sentences.ts';

export function pashto({ number, ofHundred, score, date }: Said): Sentences {
  const shift = (days: number): string => {
    if (days === 0) return 'په هماغه ورځ';
    const size = Math.abs(days);
    return `${number(size)} ${size === 1 ? 'ورځ' : 'ورځې'} ${days > 0 ? 'وروسته' : 'مخکې'}`;
  };
  const { named } = PASHTO_SPEECH;
  const withChange = ({ scenario, edits }: RunChange): string => {
    const n = number(edits.length);
    const one = edits.length === 1;
    if (scenario === null)
      return `په ورودیو کې له ${n} ${one ? 'بدلون' : 'بدلونونو'} سره (${shortEdits(edits).map(named).join('؛ ')}): `;
    const more = edits.length === 0 ? '' : ` او ${n} ${one ? 'بل بدلون' : 'نورو بدلونونو'}`;
    return `له «${named(scenario)}»${more} سره: `;
  };
  const before = (switchedOn: SwitchedOn): string => {
    if (switchedOn.length === 0) return 'له بدلون پرته';
    const which = switchedOn.length === 1 ? 'میکانیزم چالان وي' : 'میکانیزمونه چالان وي';
    return `له بدلون پرته، خو چې ${switchedOn.map(named).join('، ')} ${which}،`;
  };
  return {
    with: withChange,
    answer: ({ change, origin, horizonDays, runs, fell, medianDay, observed }) => {
      const start = change === null ? '' : withChange(change);
      const parts = [
        `${start}په ${number(fell)} روایتونو کې له ${number(runs)} څخه رژیم تر ${date(origin, horizonDays)} پورې نسکورېږي`,
      ];
      if (medianDay !== null)
        parts.push(`د ټولو روایتونو په نیمایي کې تر ${date(origin, medianDay)} پورې نسکورېږي`);
      if (observed === null) parts.push('څه چې پېښ شول معلوم نه دي');
      else if (!observed.fell) parts.push('په حقیقت کې نسکور نه شو');
      else if (observed.day === null)
        parts.push('په حقیقت کې نسکور شو، په داسې ورځ چې معلومه نه ده');
      else {
        const after = observed.day > horizonDays ? '، وروسته له هغو ورځو چې دلته شبیه شوې دي' : '';
        parts.push(`په حقیقت کې په ${date(origin, observed.day)} نسکور شو${after}`);
      }
      return `${parts.join('؛ ')}.`;
    },
    verdict: () => `${TRUST_PASHTO.verdict(number)}.`,
    unseen: () => {
      const j = (predictor: string): string => score(blindRow(predictor).joint);
      return `${TRUST_PASHTO.verdict(number)}: د هغه ګډه نمره J ${j('model')} وه (۰ بشپړ دی، شاوخوا ۱ بې مهارته)، د خطر د رګرسیون ${j('logistic-hazard')}، او د دې قاعدې چې «لومړی هغه چې زیات کلي یې بایللي» ${j('initial-control-first')}؛ د ${number(BLIND_TEST.cases)} پلازمېنو څخه یې د ${number(blindRow('model').fatesRight)} برخلیک سم وویل، رګرسیون د ${number(blindRow('logistic-hazard').fatesRight)}.`;
    },
    asItWas: (fell, runs, switchedOn) =>
      `${before(switchedOn).replace(/،$/, '')}: له ${number(runs)} څخه ${number(fell)}.`,
    change: ({ pairs, fate, moved, medianDays }, switchedOn) => {
      const { base, onlyBase, onlyScenario } = fate;
      const n = number(pairs);
      const was = `${before(switchedOn)} په ${number(base.pairs)} کې له ${n} څخه نسکورېږي.`;
      if (moved === 0) return `${was} په یو شان بخت، پای په ټولو ${n} جوړو کې یو دی.`;
      const { share, low, high } = deciding(fate, pairs);
      const decided = onlyBase.pairs + onlyScenario.pairs;
      const rarely =
        decided === 0
          ? `په یو شان بخت، بدلون له ${n} جوړو څخه په هېڅ یوه کې نه ټاکي چې نسکورېږي که نه.`
          : `په یو شان بخت، بدلون له ${n} جوړو څخه په ${number(decided)} کې ټاکي چې نسکورېږي که نه: نږدې هېڅکله.`;
      const often = `په ${ofHundred(share)} جوړو کې له ${number(100)} څخه، په یو شان بخت، بدلون ټاکي چې نسکورېږي که نه (${ofHundred(low)} تر ${ofHundred(high)}): په ${number(onlyBase.pairs)} کې له ${n} څخه یوازې له بدلون پرته نسکورېږي، په ${number(onlyScenario.pairs)} کې یوازې ورسره.`;
      const days =
        medianDays === null
          ? ''
          : ` چېرته چې په دواړو کې نسکورېږي، په منځنۍ جوړه کې ${shift(medianDays)} نسکورېږي.`;
      return `${was} ${share < RARELY ? rarely : often}${days}`;
    },
    liveWarning: () => TRUST_PASHTO.liveWarning,
  };
}
