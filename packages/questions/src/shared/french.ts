/** What is said under every answer, in French. Not yet reviewed by a speaker. */
import { FRENCH_SPEECH } from '@interregnum/words';
import type { ParametersSource } from '../parameters.ts';
import { safe } from '../safe.ts';
import type { SharedSentences } from './sentences.ts';
import { TRUST_FRENCH } from './trust-french.ts';

const { count, decimals, list, longDate, thousands, withRange } = FRENCH_SPEECH;

const NUMBERS = 'Paramètres (les nombres dans les règles)';
const EACH_RUN = 'Chaque histoire en tire un : les intervalles portent donc leur doute.';

function labelWords({ label, leftOut }: ParametersSource): string {
  const without = `ajustés sans ${list(leftOut.map(safe))}`;
  if (label === 'left out') return `laissé de côté (${without})`;
  if (label === 'blind')
    return `à l’aveugle (rien n’a jamais été ajusté sur ce cas${leftOut.length > 0 ? ` ; ${without}` : ''})`;
  return 'dans l’échantillon (ce cas était parmi ceux de l’ajustement, ce qui flatte le modèle)';
}

const verdict = TRUST_FRENCH.verdict(thousands);

/** `20,7 jours (0,0 à 30,1)`. */
export function spreadInDays({ sd, low, high }: { sd: number; low: number; high: number }): string {
  return withRange(sd, low, high, (x) => decimals(x, 1)).replace(' (', ' jours (');
}

export const SHARED_FRENCH: SharedSentences = {
  speech: FRENCH_SPEECH,
  liveWarning: TRUST_FRENCH.liveWarning,
  verdict,
  unseen: `${verdict} (docs/blind-test.md).`,
  parameters: (from, drawn = EACH_RUN) => {
    const { vectors, trainedOn, fitted, label, notes } = from;
    if (fitted === null || label === 'not fitted')
      return `${NUMBERS} : fixés à la main ; qui les a fixés avait vu un premier prototype ajusté sur l’Afghanistan de 2021. Ils n’ont qu’une valeur : aucun intervalle ne porte leur doute.`;
    const fit = `${count(vectors, 'vecteur ajusté', 'vecteurs ajustés')} sur ${count(trainedOn.length, 'histoire', 'histoires')} (${trainedOn.map(safe).join(', ')}) le ${longDate(fitted)}`;
    return `${NUMBERS} : ${fit} ; ${labelWords(from)}. ${drawn}${notes.map((note) => ` ${note}`).join('')}`;
  },
  posterior: ({ vectors, drawn, pairs, silent }, what) => {
    const [one, many] = what === 'pairs' ? ['paire', 'paires'] : ['histoire', 'histoires'];
    switch (silent) {
      case 'one vector':
        return 'Un seul vecteur de paramètres a servi : aucun intervalle ne porte donc le doute sur les paramètres.';
      case 'few pairs':
        return `${count(pairs, one, many)} pour ${count(drawn, 'vecteur', 'vecteurs')} : trop peu de ${many} par vecteur pour distinguer les vecteurs du hasard. Jouez plus de ${many} ou donnez moins de vecteurs.`;
      case 'sampled orders':
        return 'Les ordres d’entrée des facteurs ont été tirés au sort : on ne peut pas distinguer les vecteurs des ordres.';
      case null:
        return `${count(pairs, one, many)} pour ${thousands(drawn)} vecteurs sur ${thousands(vectors)}, soit ${decimals(pairs / drawn, 1)} par vecteur en moyenne.`;
    }
  },
};
