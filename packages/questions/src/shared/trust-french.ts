/** Not yet reviewed by a speaker. */
import { BLIND_TEST } from '@interregnum/analysis';
import type { TrustSentences } from './sentences.ts';

export const TRUST_FRENCH: TrustSentences = {
  verdict: (number) =>
    `Sur ${number(BLIND_TEST.cases)} histoires qu’il n’avait jamais vues, le modèle n’a pas fait mieux qu’une règle simple`,
  liveWarning:
    'Attention : la fin de ce conflit n’est pas consignée, il est donc peut-être en cours. Ce qui suit est le résultat d’un modèle, avec les erreurs que montre son score sur des histoires achevées ; ce n’est pas une connaissance de l’avenir. Ne préparez aucune attaque avec lui, et ne refusez à personne protection ou passage à cause de lui. Qui agit d’après lui doit interroger ceux qui connaissent les lieux.',
};
