/** Not yet reviewed by a speaker. */
import { BLIND_TEST, blindRow } from '@interregnum/analysis';
import { type RunChange, shortEdits, TRUST_FRENCH } from '@interregnum/questions';
import { deciding, RARELY } from './deciding.ts';
import type { Said, Sentences, SwitchedOn } from './sentences.ts';

export function french({ number, ofHundred, score, date }: Said): Sentences {
  const shift = (days: number): string => {
    if (days === 0) return 'le même jour';
    const size = Math.abs(days);
    return `${number(size)} ${size === 1 ? 'jour' : 'jours'} plus ${days > 0 ? 'tard' : 'tôt'}`;
  };
  const changes = (n: number): string => `${number(n)} ${n === 1 ? 'changement' : 'changements'}`;
  const withChange = ({ scenario, edits }: RunChange): string => {
    if (scenario === null)
      return `Avec ${changes(edits.length)} des données d’entrée (${shortEdits(edits).join(' ; ')}) : `;
    const more = edits.length === 0 ? '' : ` et ${changes(edits.length)} de plus`;
    return `Avec « ${scenario} »${more} : `;
  };
  const before = (switchedOn: SwitchedOn): string => {
    if (switchedOn.length === 0) return 'Sans le changement';
    const one = switchedOn.length === 1;
    const which = one ? 'le mécanisme' : 'les mécanismes';
    return `Sans le changement, mais avec ${which} ${switchedOn.join(', ')} ${one ? 'allumé' : 'allumés'}`;
  };
  return {
    with: withChange,
    answer: ({ change, origin, horizonDays, runs, fell, medianDay, observed }) => {
      const start = change === null ? 'Dans' : `${withChange(change)}dans`;
      const parts = [
        `${start} ${number(fell)} histoires sur ${number(runs)}, le régime tombe au plus tard le ${date(origin, horizonDays)}`,
      ];
      if (medianDay !== null)
        parts.push(
          `dans la moitié de toutes les histoires, il tombe au plus tard le ${date(origin, medianDay)}`,
        );
      if (observed === null) parts.push('ce qui s’est passé n’est pas connu');
      else if (!observed.fell) parts.push('en réalité, il n’est pas tombé');
      else if (observed.day === null)
        parts.push('en réalité, il est tombé un jour qu’on ne connaît pas');
      else {
        const after = observed.day > horizonDays ? ', après les jours simulés ici' : '';
        parts.push(`en réalité, il est tombé le ${date(origin, observed.day)}${after}`);
      }
      return `${parts.join(' ; ')}.`;
    },
    verdict: () => `${TRUST_FRENCH.verdict(number)}.`,
    unseen: () => {
      const j = (predictor: string): string => score(blindRow(predictor).joint);
      return `${TRUST_FRENCH.verdict(number)} : son score conjoint J était de ${j('model')} (0 est parfait, environ 1 est sans mérite), celui d’une régression de risque de ${j('logistic-hazard')}, celui de la règle « le plus de campagne perdue d’abord » de ${j('initial-control-first')} ; il a donné le bon sort à ${number(blindRow('model').fatesRight)} capitales sur ${number(BLIND_TEST.cases)}, la régression à ${number(blindRow('logistic-hazard').fatesRight)}.`;
    },
    asItWas: (fell, runs, switchedOn) =>
      `${before(switchedOn)} : ${number(fell)} sur ${number(runs)}.`,
    change: ({ pairs, fate, moved, medianDays }, switchedOn) => {
      const { base, onlyBase, onlyScenario } = fate;
      const n = number(pairs);
      const was = `${before(switchedOn)}, il tombe dans ${number(base.pairs)} sur ${n}.`;
      if (moved === 0)
        return `${was} À chance égale, la fin est la même dans chacune des ${n} paires.`;
      const { share, low, high } = deciding(fate, pairs);
      const decided = onlyBase.pairs + onlyScenario.pairs;
      const rarely =
        decided === 0
          ? `À chance égale, dans aucune des ${n} paires le changement ne décide s’il tombe.`
          : `Le changement décide s’il tombe dans ${number(decided)} paires sur ${n} à chance égale : presque jamais.`;
      const often = `Dans ${ofHundred(share)} paires sur 100, à chance égale, le changement décide s’il tombe (${ofHundred(low)} à ${ofHundred(high)}) : dans ${number(onlyBase.pairs)} sur ${n} il ne tombe que sans lui, dans ${number(onlyScenario.pairs)} qu’avec lui.`;
      const days =
        medianDays === null
          ? ''
          : ` Là où il tombe dans les deux, il tombe dans la paire du milieu ${shift(medianDays)}.`;
      return `${was} ${share < RARELY ? rarely : often}${days}`;
    },
    liveWarning: () => TRUST_FRENCH.liveWarning,
  };
}
