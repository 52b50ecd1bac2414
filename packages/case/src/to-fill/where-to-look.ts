/** What a cell that nobody has filled means, and where its number may be found. No address is fetched. */

const AFFINITY =
  'before the first day, not behaviour afterwards: shares of communities or parties times a table that you write down (cases/CODEBOOK.md). Ethnic Power Relations (icr.ethz.ch/data/epr), last free election by region, Afrobarometer and its sisters';
const MEN =
  'IISS Military Balance, UN panel of experts and inspector-general reports, orders of battle in the press of before the first day; on the books is not able to fight (of paper armies a third to a half)';

/** `table.column` -> meaning and sources. */
export const WHERE_TO_LOOK: Readonly<Record<string, string>> = {
  'case.capital': 'id of the region where the regime sits; mark its row is_capital 1, the others 0',
  'case.incumbent': 'who holds the capital on the first day, by its own name',
  'case.challengers': 'who wants it, by their own names; several are played as one bloc',
  'case.events':
    'dated news known by the first day that moves expectations: a patron’s withdrawal announced, aid cut, an agreement (docs/data-format.md). Leave the list empty if there is none, and delete this line',
  'regions.capital': 'name of the chief garrison town; correct lat and lon to it',
  'regions.population_k':
    'people, in thousands: census or projection of the statistics office; subnational population of OCHA (data.humdata.org). interregnum new --population FILE fills it',
  'regions.terrain_rugged':
    '0 plain to 1 high mountains or dense forest: a relief map; ruggedness data of Nunn and Puga (diegopuga.org/data/rugged)',
  'regions.affinity_challenger': `share of people near the challenger ${AFFINITY}`,
  'regions.affinity_incumbent': 'the same of the incumbent; both sum to 1.1 at most',
  'regions.insurgent_control_0':
    'share of the countryside, by people, under the challenger: controlled plus 0.3 times contested. Reports of the UN Secretary-General, maps of ISW or LWJ; interregnum new --events FILE gives a first draft',
  'regions.garrison_effective_k':
    'the incumbent’s men present and able to fight, in thousands; left blank, the total of forces.csv is shared out by population. Sources: as for forces.csv',
  'regions.garrison_nominal_k':
    'the same men on the books; left blank, effective men divided by the effective share of forces.csv',
  'regions.militia_k':
    'armed men outside the chain of command who stand for the regime or for themselves, in thousands; 0 where there are none',
  'regions.militia_leader':
    'who could hold, sell or switch them as a block; the same name in several regions is one command',
  'regions.precontrolled_by':
    'centres that the incumbent did not hold on the first day: challenger or third; blank where it did. Delete this line once you have looked',
  'regions.holdout_identity':
    '1 where one community is 60 % or more, is not the challenger’s and was armed against it before; 0 elsewhere. Delete this line once you have looked',
  'regions.challenger_force_k':
    'the challenger’s fighters, in thousands; left blank, the total of forces.csv is shared out by population under its control. Sources: as for forces.csv',
  'regions.sanctuary_border':
    '0 to 1: the challenger can rest and rearm across the border; 0 where no neighbour lets it',
  'regions.groups': 'communities and shares, as in Tajik .45; Pashtun .27; sums to 1',
  'patrons.level':
    '0 to 1: how far this support still goes; 1 is the level that fully sustained its side in its best documented time, which basis names. Budgets, IMF reports, aid by donor (OECD)',
  'patrons.*':
    'a row a step for everybody else who pays, flies, supplies or arms a side, with what is announced for the future; none if nobody does. SIPRI arms transfers, OECD aid, ForeignAssistance.gov. Delete this line once you have looked',
  'forces.nominal_k': 'men on the books, in thousands',
  'forces.effective_low_k': 'the same, the least that is credible',
  'forces.effective_mid_k': `men able to fight, in thousands. ${MEN}`,
  'forces.effective_high_k': 'the same, the most that is credible',
  'borders.*':
    'ways out for the displaced: a region, the country reached, km, openness 0 to 1. UNHCR; without it nobody is seen to leave. Delete this line once you have looked',
  'evacuations.*':
    'airlifts that a patron could run; none in most cases. Delete this line once you have looked',
  'rights.*':
    'what each holder allowed each group when it governed, 0 none to 4 equal. Delete this line once you have looked',
};
