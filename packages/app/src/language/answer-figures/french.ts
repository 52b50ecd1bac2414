/** What figures of answers say, in French. Not yet reviewed by a speaker. */
import type { Phrasebook } from './phrases.ts';

export const FRENCH: Phrasebook = {
  '95 % interval': 'intervalle de 95 %',
  'as the case is': 'sans changement',
  'with the change, or difference': 'avec le changement, ou différence',
  'Histories in which the regime falls, %; in points of percent to the right':
    'Histoires où le régime tombe, en % ; à droite, différence en points',
  '{0}: mean difference, changed minus as it is':
    '{0} : différence moyenne, avec le changement moins sans',
  'as the case is: 50 %': 'sans changement : 50 %',
  median: 'médiane',
  'with the change: median': 'avec le changement : médiane',
  '80 % between': '80 % entre',
  'Number of centres held by the incumbent': 'Nombre de centres tenus par le régime',
  'known on the day': 'connu ce jour-là',
  'known by {0}': 'connu au {0}',
  'what happened afterwards': 'la suite, en réalité',
  'Number of {0} held by the incumbent': 'Nombre de {0} tenus par le régime',
  'Variance of a single history: {0} is chance, the rest what is in doubt':
    'Variance d’une seule histoire : {0} est le hasard, le reste ce qui est douteux',
  'Of what is in doubt: shares of the variance of {0}, expected over chance':
    'De ce qui est douteux, le hasard mis à part, parts de la variance ; résultat : {0}',
  'These cannot be told from nothing with these runs.':
    'Avec ces histoires, rien ne s’en distingue de zéro.',
  alone: 'seul',
  'in all, with combinations': 'en tout, avec les combinaisons',
  'Spread of the effect over the paths, {0}': 'Écart de l’effet entre les parcours, {0}',
  'Size of the effect from low to high, {0}': 'Taille de l’effet du bas au haut, {0}',
  'Open circles: the {0} other': 'Cercle vide : l’autre',
  'Open circles: the {0} others': 'Cercles vides : les {0} autres',
  share: 'part',
  days: 'jours',
  regions: 'centres',
  persons: 'personnes',
  '{0} ({1}) {2}, with every factor less with none, divided among them':
    '{0} ({1}) {2}, tous les facteurs moins aucun, partagé entre eux',
  'its part, with 95 % interval': 'sa part, avec l’intervalle de 95 %',
  'as the only factor': 'comme seul facteur',
  'with all others there': 'avec tous les autres',
  'What two do together beyond what each does by itself (Shapley interaction index)':
    'Ce que deux facteurs font ensemble au-delà de ce que chacun fait seul (indice d’interaction de Shapley)',
  'Shaded where the 95 % interval leaves out zero; these intervals and those of ○ and □ are in the data of the figure':
    'Teinté là où l’intervalle de 95 % exclut zéro ; ces intervalles et ceux de ○ et □ sont dans les données de la figure',
  'There are no factors.': 'Il n’y a pas de facteurs.',
  reproduced: 'reproduit',
  contradicted: 'contredit',
  undecided: 'indécis',
  'undecided: the record agrees, the model does not':
    'indécis : les faits consignés s’accordent, le modèle non',
  'input: given, not tested by runs': 'donnée d’entrée, non éprouvée par des histoires',
  'outside the model': 'hors du modèle',
  'Follows from the model': 'Résulte du modèle',
  'A rule of the model': 'Une règle du modèle',
  'Given to the model': 'Donné au modèle',
  'Not in the model': 'Absent du modèle',
};
