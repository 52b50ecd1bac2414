/** Not yet reviewed by a speaker. */
import { BLIND_TEST, blindRow } from '@interregnum/analysis';
import { TRUST_PASHTO } from '@interregnum/questions';
import { deciding } from './deciding.ts';
import type { Said, Sentences } from './sentences.ts';

export function pashto({ number, ofHundred, score, date }: Said): Sentences {
  const shift = (days: number): string => {
    if (days === 0) return 'په هماغه ورځ';
    const size = Math.abs(days);
    return `${number(size)} ${size === 1 ? 'ورځ' : 'ورځې'} ${days > 0 ? 'وروسته' : 'مخکې'}`;
  };
  return {
    answer: ({ origin, horizonDays, runs, fell, medianDay, observed }) => {
      const parts = [
        `په ${number(fell)} روایتونو کې له ${number(runs)} څخه رژیم تر ${date(origin, horizonDays)} پورې نسکورېږي`,
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
    change: ({ pairs, fate, moved, medianDays }) => {
      const { base, onlyBase, onlyScenario } = fate;
      const n = number(pairs);
      const before = `له بدلون پرته په ${number(base.pairs)} کې له ${n} څخه نسکورېږي.`;
      if (moved === 0) return `${before} په یو شان بخت، پای په ټولو ${n} جوړو کې یو دی.`;
      const { share, low, high } = deciding(fate, pairs);
      const decides = `په ${ofHundred(share)} جوړو کې له ${number(100)} څخه، په یو شان بخت، بدلون ټاکي چې نسکورېږي که نه (${ofHundred(low)} تر ${ofHundred(high)}): په ${number(onlyBase.pairs)} کې له ${n} څخه یوازې له بدلون پرته نسکورېږي، په ${number(onlyScenario.pairs)} کې یوازې ورسره.`;
      const days =
        medianDays === null
          ? ''
          : ` چېرته چې په دواړو کې نسکورېږي، په منځنۍ جوړه کې ${shift(medianDays)} نسکورېږي.`;
      return `${before} ${decides}${days}`;
    },
    liveWarning: () => TRUST_PASHTO.liveWarning,
  };
}
