/**
 * The numbers held fixed for all cases: taken from the literature, coded, or chosen, as each says. None
 * may depend on a case. `low` and `high` are what would still be believed, by judgement where no source
 * gives a range; where a number was chosen on cases they span the values that did about as well.
 *
 * `kind`: measured, a source's own count; estimated, worked out of such counts, or chosen while structures
 * were compared on eleven cases, Afghanistan 2021 among them (honest for parameters, not for structure);
 * assumed, somebody's judgement. [K] recalled, not opened; other works stand in docs/model/ODD.md.
 */

export const KINDS = ['measured', 'estimated', 'assumed'] as const;
export type Kind = (typeof KINDS)[number];

export interface FixedNumber {
  readonly name: FixedName;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly kind: Kind;
  readonly meaning: string;
  readonly source: string;
}

// biome-ignore format: a table reads best with one number a line
const ROWS = [
  // support from outside: Eq. 1, 2
  ['bufferDays', 'days', 60, 30, 120, 'assumed', 'Days over which money and stocks already given run down, or fill up', 'Judgement: ministries paid two months late before unrest'],
  ['moneyWeight', 'share', 0.5, 0.3, 0.7, 'assumed', 'Weight of money in what support is worth; the four sum to 1.4, so that full support exceeds 1', 'Judgement: pay comes before all else'],
  ['liftWeight', 'share', 0.3, 0.1, 0.5, 'assumed', 'Weight of lift and contractors', 'Judgement; that they were missed apart from the air: SIGAR 2023'],
  ['troopsWeight', 'share', 0.4, 0.2, 0.6, 'assumed', 'Weight of foreign troops', 'Judgement: between money and lift'],
  ['armsWeight', 'share', 0.2, 0.1, 0.4, 'assumed', 'Weight of arms and recognition together', 'Judgement: stocks outlast deliveries'],
  ['newsDays', 'days', 200, 100, 400, 'assumed', 'Days in which a piece of patrons’ news loses 63 % of its weight', 'Judgement: an announced exit is not forgotten in a season'],

  // supply: Eq. 4
  ['reachKm', 'km', 1000, 700, 1500, 'estimated', 'Kilometres from the capital in which strength falls to 1/e, lift or not', 'Boulding 1962 and Buhaug 2010 for the gradient, neither gives a length; chosen on eleven cases, 700 to 1,500 alike'],
  ['supplyKm', 'km', 200, 100, 400, 'estimated', 'Kilometres in which supply by road falls to 1/e: a day’s drive there and back', 'Chosen on eleven cases, 100 to 400 alike'],

  // strength and hollowness: Eq. 5, 7 and the origin
  ['floorMen', 'men', 50, 20, 200, 'assumed', 'Fewest men a centre counts as having, so that an empty place has finite odds', 'Judgement: a platoon or two'],
  ['militiaShareOfStrength', 'share', 0.4, 0, 1, 'assumed', 'Weight of militia men in the strength of the regime as a whole', 'Judgement: they defend home only'],
  ['hollownessSd', 'ln men', 0.8, 0.05, 1, 'estimated', 'Spread of what garrisons lack beyond what is known', 'Chosen on eleven cases; fits alone preferred .05 to .4. That rolls lie: SIGAR 2016'],
  ['hollownessCommon', 'share', 0.4, 0.2, 0.8, 'assumed', 'Share of that variance common to all garrisons of a regime', 'Judgement: one ministry keeps the rolls'],
  ['hollownessLeast', 'share', 0.15, 0.05, 0.3, 'assumed', 'Variance of hollowness where no man on the rolls is known to be missing, of `hollownessSd` squared', 'Judgement: no roll is true'],
  ['hollownessPerGhost', '1/ln men', 0.5, 0.2, 1, 'assumed', 'The same, added per log of nominal over counted men and per share of pay that is missing', 'Judgement: who is known to lack much lacks more that is not known'],
  ['hollownessLed', 'share', 0.8, 0.4, 1, 'assumed', 'Spread of hollowness where a command leads, of `hollownessSd`', 'Judgement: its men answer to their leader, not to the rolls'],
  ['homeParity', 'share', 0.5, 0.3, 0.8, 'assumed', 'Share of partisans who are one’s own from which all of one’s men fight', 'Judgement: parity; that the home front decides: McLauchlin 2014, Kalyvas 2006'],
  ['challengerReachKm', 'km', 1000, 300, 1500, 'assumed', 'Kilometres from its bases in which the challenger’s strength falls to 1/e', 'Judgement: as the incumbent’s `reachKm`; Boulding 1962 for the gradient'],
  ['legitimacyWeight', 'share', 0.5, 0.2, 1, 'assumed', 'Regime strength between a people all against and all for it', 'Judgement: as much as the whole range of parity; that it matters: Goodwin & Skocpol 1989'],
  ['presentMax', 'times', 5, 2, 10, 'assumed', 'Most men that can turn out where the rolls show one', 'Judgement: bounds the tail of a lognormal'],

  // cohesion: Eq. 43
  ['cohesionPerPay', '1/day', 0.01, 0.003, 0.03, 'assumed', 'Cohesion lost when pay stops altogether', 'Judgement: two thirds in a hundred days; that trust goes with pay: McLauchlin 2020'],
  ['cohesionPerFear', '1/day', 0.02, 0.005, 0.05, 'assumed', 'Cohesion lost by garrisons sure to yield', 'Judgement: twice as fast as without pay'],
  ['cohesionPerReshuffle', 'share', 0.2, 0.05, 0.5, 'assumed', 'Cohesion lost by a change of command of magnitude 1', 'Judgement; that reshuffles cost it: SIGAR 2023'],

  // expectations: Eq. 8 to 10
  ['signalPerDay', '1/day', 0.1, 0.03, 0.3, 'assumed', 'Share of the gap to expected strength that the public signal closes', 'Judgement: half of it in a week'],
  ['likenessWidth', 'affinity', 0.3, 0.15, 0.6, 'assumed', 'Difference in affinity at which two places are alike to e^{-1/2}', 'Judgement; that soldiers take cues from their like: Lehmann & Zhukov 2019'],
  ['precisionBase', '1/share²', 0.8, 0.3, 2.1, 'assumed', 'Public precision without news', 'Prior of the prototypes; no source measures it'],
  ['precisionPrivate', '1/share²', 5, 2.6, 10, 'assumed', 'Private precision', 'Prior of the prototypes, whose fits gave 4.4 to 10; its part: Angeletos, Hellwig & Pavan 2007'],
  ['visibilityKeep', 'share', 0.87, 0.75, 0.95, 'assumed', 'Share of the memory of visible falls kept from day to day', 'Judgement: a half-life of five days'],
  ['visibilityCap', 'falls', 6, 3, 12, 'assumed', 'Remembered falls beyond which more add nothing', 'Judgement: by then everybody knows'],

  // coordination: Eq. 12 to 14, 66
  ['costSd', 'probit', 0.3, 0.1, 0.6, 'assumed', 'Spread of garrisons’ costs of yielding', 'Judgement: commanders differ'],
  ['costSdCommand', 'probit', 0.5, 0.2, 1, 'assumed', 'Spread of commands’ costs of yielding', 'Judgement: leaders differ more than the officers of one army'],
  ['costHoldout', 'probit', 1.5, 0.5, 3, 'assumed', 'Added cost of yielding where a community with arms has most to fear', 'Judgement: few would yield before the regime is gone'],
  ['costClip', 'ln force', 2.5, 1.5, 4, 'assumed', 'Log force ratio beyond which more changes no garrison’s cost', 'Judgement: twelve to one is as good as any'],
  ['costAmnesty', 'probit', 0.5, 0, 1, 'assumed', 'Cost of yielding removed by a fully credible amnesty, added by one known to be broken', 'Judgement; never tried'],
  ['assessmentKept', 'share', 0.8, 0.5, 0.95, 'estimated', 'Share of the variance of a garrison’s private signal that lasts', 'Chosen on eleven cases, .8 and .95 alike'],
  ['costIdentity', 'probit/affinity', 1, 0.5, 3, 'assumed', 'Cost of yielding added per unit by which a garrison’s people lean to the incumbent', 'Judgement: among one’s own people as dear as two thirds of `costHoldout`'],
  ['costUnpaid', 'probit', 1, 0.3, 2, 'assumed', 'Cost of yielding removed when no pay arrives', 'Judgement: as dear as a people of one’s own'],
  ['thresholdAlone', 'share', 0.2, 0.05, 0.5, 'assumed', 'θ* in a world of unconnected garrisons (coordination off)', 'Judgement: a fifth lost would topple a regime nobody watches'],
  ['thresholdAtStart', 'share', 0.05, 0, 0.2, 'assumed', 'θ* before the first day', 'Judgement: a regime that stands has been calm'],
  ['thresholdLeast', 'share', 1e-4, 0, 0.01, 'assumed', 'Least θ* can be', 'Judgement: a numerical bound'],
  ['thresholdMost', 'share', 0.9999, 0.99, 1, 'assumed', 'Most θ* can be; a share lost beyond which there is no game', 'Judgement: a numerical bound'],
  ['rememberedLeast', 'falls', 0.02, 0, 0.1, 'assumed', 'Memory of falls anywhere above which the game is played twice a day', 'Judgement: news in the air; one response a day is enough without'],
  ['settlingDays', 'days', 20, 7, 60, 'assumed', 'First days, on which the game is played twice', 'Judgement: until θ* has come to rest from its start'],

  // standing: Eq. 47
  ['standingDays', 'days', 200, 60, 400, 'estimated', 'Days before the origin that garrisons are known to have stood', 'Chosen on eleven cases, 60 and 200 alike'],
  ['standingDraws', 'draws', 8, 4, 16, 'assumed', 'Most times a garrison is drawn until one would have stood', 'Judgement: who is left then is taken as standing'],
  ['standingRounds', 'rounds', 6, 3, 20, 'assumed', 'Best responses from the calm side until θ* rests before the origin', 'Judgement: it converges or folds in a few'],

  // countryside: Eq. 15
  ['retakeShare', 'share', 0.3, 0.1, 0.6, 'assumed', 'Share of the contest’s speed at which a strong incumbent wins back', 'Judgement: winning back is slower'],
  ['contestNoise', 'share', 0.0098, 0.003, 0.03, 'assumed', 'Half-width of the daily shock to rural control, a standard deviation of .004', 'Judgement: small beside a week’s contest'],
  ['sourceForce', 'share', 0.1, 0.03, 0.3, 'assumed', 'What a force on the spot feeds control with where there is none', 'Judgement: as much as control of a tenth'],
  ['sourceGarrisonShare', 'share', 0.1, 0.03, 0.3, 'assumed', 'Force, as a share of the garrison, at which that is full', 'Judgement: a tenth is a presence'],
  ['sourceSanctuary', 'share', 0.05, 0, 0.15, 'assumed', 'The same for a foreign sanctuary', 'Judgement: half a force on the spot'],
  ['welcomeAffinity', 'affinity', 0.4, 0.2, 0.6, 'assumed', 'Affinity for the challenger at which the contest goes at its own speed', 'Judgement of the prototypes: people of neither side'],
  ['welcomeLeast', 'times', 0.05, 0, 0.2, 'assumed', 'Slowest contest among people who want no challenger', 'Judgement: force takes some ground anywhere'],
  ['welcomeMost', 'times', 1.5, 1, 2.5, 'assumed', 'Fastest contest among people who do', 'Judgement: welcome does not replace men'],
  ['contestPerWill', 'times', 2, 0, 4, 'assumed', 'Speed added to the contest by a garrison sure to yield', 'Judgement: who will yield does not patrol'],
  ['backlashPerKilled', 'share', 2e-5, 0, 1e-4, 'assumed', 'Rural control gained per civilian killed from the air in a population of a million', 'Judgement; the sign: Kocher, Pepinsky & Kalyvas 2011'],
  ['paceSd', 'ln', 0.3, 0.1, 0.6, 'assumed', 'Spread of a history’s pace', 'Judgement: a third faster or slower'],
  ['paceSdDoubt', 'ln', 0.6, 0.3, 0.9, 'estimated', 'The same with doubt about what fits cannot see', 'Chosen on eleven cases'],
  ['paceSdFrailty', 'ln', 1.2, 0.6, 1.6, 'estimated', 'The same where wars are unlike each other', 'Regressions with case frailty on the shipped cases: 1.1 and 1.6'],
  ['worthSd', 'ln force', 0.7, 0.3, 1, 'assumed', 'Spread of what men are worth at the same numbers', 'Judgement: half or twice, as Dupuy 1979 finds armies'],
  ['bargainSd', 'ln', 0.2, 0, 0.5, 'assumed', 'Spread of a history’s readiness to bargain', 'Judgement: less than that of its pace'],

  // front, siege and assault: Eq. 16 to 20
  ['frontKm', 'km', 200, 100, 400, 'assumed', 'Kilometres in which the front’s reach falls to 1/e', 'Judgement: a day’s drive there and back, as of supply'],
  ['siegeControl', 'share', 0.65, 0.5, 0.8, 'assumed', 'Rural control at which a centre is half besieged', 'Judgement; a prototype’s fit ran into a bound of .8'],
  ['siegeWidth', 'share', 0.06, 0.02, 0.15, 'assumed', 'Width of that step', 'Judgement: from a tenth to nine tenths of a siege within a quarter of control'],
  ['massingAir', 'level', 0.5, 0.2, 0.8, 'assumed', 'Level of air support at which massing is halved', 'Prior of the first prototype, which could not tell it from its air curve'],
  ['pressDefence', 'share', 0.3, 0.1, 1, 'assumed', 'Weight of the defenders against a force that comes up from a front', 'Judgement: who comes up the road picks his hour'],
  ['beyondAims', 'share', 0.1, 0, 0.5, 'assumed', 'Share of the effort that goes beyond the challenger’s stated aims', 'Judgement: an aim is no promise'],

  // bargains and amnesty: Eq. 22
  ['honourShare', 'share', 0.9, 0.6, 1, 'assumed', 'Chance that a bargain is honoured', 'Judgement; never tried'],
  ['amnestyEventWeight', 'bargains', 10, 3, 30, 'assumed', 'Bargains that an event of magnitude 1 about treatment counts as', 'Judgement: a massacre is heard of everywhere'],

  // leaders: Eq. 23
  ['commandSalePerDay', '1/day', 0.3, 0.1, 1, 'estimated', 'Sale of an unpaid command in full contact', 'Chosen on eleven cases'],
  ['commandShare', 'share', 0.3, 0.1, 0.5, 'assumed', 'Share of the local men from which a command leads its region', 'Judgement of the structure trials, made with eleven cases in view'],
  ['commandOwns', 'share', 0.5, 0.3, 0.7, 'assumed', 'Share of the local men from which the centre is its own', 'Judgement: the greater part'],
  ['commandTakesCentre', 'share', 0.9, 0.7, 1, 'assumed', 'Chance that such a centre goes with its command', 'Judgement of the structure trials, made with eleven cases in view'],
  ['fleeAffinity', 'affinity', 0.25, 0.1, 0.5, 'assumed', 'Excess of affinity for the incumbent above which a beaten leader flees rather than switches', 'Judgement; never tried'],
  ['leastMen', 'men', 1e-6, 0, 1, 'assumed', 'Men added where nobody stands beside a militia, so that nothing is divided by nothing', 'Judgement: a numerical bound'],

  // falls: Eq. 24, 25
  ['openHazardPerDay', '1/day', 1e-4, 3e-5, 3e-4, 'estimated', 'Hazard of surprise in full contact, so that no place has P = 0', 'Chosen on eleven cases'],
  ['openHazardDoubtPerDay', '1/day', 3e-4, 1e-4, 1e-3, 'estimated', 'The same with doubt about what fits cannot see: one place in ten a year', 'Chosen on eleven cases'],
  ['openWithoutContact', 'share', 0.2, 0, 1, 'estimated', 'Share of it where there is no contact at all', 'Chosen on eleven cases'],
  ['gatesAt', 'share', 0.5, 0.2, 0.8, 'assumed', 'Siege or front from which somebody is at the gates', 'Judgement: the middle of both scales'],
  ['killedInAssault', 'share', 0.1, 0.03, 0.3, 'assumed', 'Share of a stormed garrison killed; the rest of any garrison leaves in civilian clothes', 'Judgement: no count exists'],
  ['capturedInAssault', 'share', 0.35, 0.1, 0.6, 'assumed', 'Share of a stormed garrison captured', 'Judgement: no count exists'],
  ['capturedInBargain', 'share', 0.5, 0.2, 0.8, 'assumed', 'Share of a garrison that yields by bargain taken', 'Judgement: no count exists'],
  ['capturedWhenAbandoned', 'share', 0.1, 0, 0.3, 'assumed', 'Share of a garrison that abandons its post taken', 'Judgement: no count exists'],
  ['capturedInDefection', 'share', 0.3, 0.1, 0.6, 'assumed', 'Share of a garrison taken whose militia goes over', 'Judgement: no count exists'],
  ['militiaJoins', 'share', 0.5, 0.2, 0.8, 'assumed', 'Share of a militia that changes sides with a bargain', 'Judgement: no count exists'],

  // spoils: Eq. 26
  ['captureShare', 'share', 0.15, 0.05, 0.3, 'assumed', 'Share of a fallen garrison’s strength that its arms give to new fighters', 'Judgement; arms left in 1975 and 2021 were counted in dollars, not men'],
  ['prisonersPerPerson', '1/person', 1.4e-4, 5e-5, 3e-4, 'estimated', 'Freed prisoners who rejoin, per person of population', 'Afghanistan: nearly 30,000 prisoners in October 2018 (SIGAR, through the press), some 95 per 100,000; about a seventh insurgents, recalled'],

  // columns: Eq. 44 to 46
  ['columnBaseShare', 'share', 0.15, 0.05, 0.3, 'assumed', 'Share of the challenger’s men from which a region is a base', 'Judgement: few regions can be one'],
  ['columnShare', 'share', 0.3, 0.1, 0.6, 'estimated', 'Share of a base that marches', 'Chosen on eleven cases; .6 was worse'],
  ['nearKm', 'km', 100, 50, 200, 'assumed', 'Road kilometres at which men count as together by 1/e', 'Judgement: two days’ march by road'],
  ['columnKmPerDay', 'km/day', 60, 12, 120, 'estimated', 'Pace of a column on a plain', 'Chosen on eleven cases: with the ruggedness of each, 40 km a day in Chad'],
  ['columnRuggedness', 'index', 0.25, 0.15, 0.5, 'estimated', 'Ruggedness at which a column’s pace falls to 1/e of that on a plain', 'Chosen on eleven cases'],
  ['columnPaceLeast', 'share', 0.5, 0.2, 1, 'assumed', 'Slowest day’s march, of the mean; the fastest lies as far above', 'Judgement: a day is lost or gained'],
  ['columnHomeKm', 'km', 5, 0, 20, 'assumed', 'Way from the camp to the town of the base', 'Judgement: an hour’s march'],
  ['columnLeastMen', 'men', 20, 10, 200, 'assumed', 'Fewest men that are still a column', 'Judgement: fewer hide'],
  ['columnLeastChance', 'share', 0.2, 0.1, 0.5, 'assumed', 'Chance of success below which a column waits', 'Judgement: odds of one to two, nobody attacks at less'],
  ['columnDefenceFloor', 'men', 20, 10, 100, 'assumed', 'Fewest men a column finds in a town', 'Judgement: its police'],
  ['columnWelcomeAffinity', 'affinity', 0.2, 0.1, 0.5, 'assumed', 'Affinity below which a column is worth less for want of guides and food', 'Judgement: half of what the countryside asks'],
  ['columnOddsClip', 'ln force', 2, 1, 4, 'assumed', 'Most that log odds weigh in a column’s choice, for or against', 'Judgement: seven to one is as good as won'],
  ['columnWelcomeWeight', '1/affinity', 2, 0, 4, 'assumed', 'Weight of a people’s affinity in that choice', 'Judgement: a friendly town is worth odds of seven to one'],
  ['columnBehindFront', 'points', 1, 0, 3, 'assumed', 'What a region weighs against being chosen where nothing is left to take', 'Judgement: passed through, not sought'],
  ['columnPerHop', 'points', 0.5, 0.1, 1, 'assumed', 'The same, per link to the nearest region that is held', 'Judgement: the way to the front is the shortest'],
  ['columnKmScale', 'km', 300, 150, 600, 'assumed', 'Kilometres of way, or nearer to the capital, that weigh one point', 'Judgement: five days on a plain'],
  ['columnNearerMost', 'points', 1, 0.3, 2, 'assumed', 'Most that nearness to the capital weighs, for or against', 'Judgement: less than the odds can weigh'],
  ['columnChoiceSd', 'points', 0.5, 0, 1, 'assumed', 'Spread of what else decides', 'Judgement: commanders know what we do not'],
  ['columnWaitDays', 'days', 5, 2, 15, 'assumed', 'Days until a column that waits looks again', 'Judgement: until something has changed'],
  ['columnLostWinning', 'share', 0.03, 0.01, 0.1, 'assumed', 'Share of a column lost in a victory', 'Judgement: no count exists'],
  ['columnLostRepulsed', 'share', 0.2, 0.05, 0.4, 'assumed', 'Share of a column lost in a repulse', 'Judgement: no count exists'],
  ['columnRestWonDays', 'days', 2, 0, 7, 'assumed', 'Days of rest after a victory', 'Judgement: time to refuel'],
  ['columnRestRepulsedDays', 'days', 15, 5, 40, 'assumed', 'Days of rest after a repulse', 'Judgement: time to refit'],

  // advance: Eq. 27
  ['linkPaceMost', '1/day', 0.2, 0.05, 0.5, 'assumed', 'Most of the men that leave along one road in a day', 'Judgement: five days to clear a base'],
  ['linkPaceKm', 'km/day', 20, 10, 60, 'assumed', 'Kilometres that men on the move make in a day', 'Judgement: on foot'],
  ['pullHeld', 'share', 0.2, 0.05, 0.5, 'assumed', 'Pull of a region still held on men, affinity apart', 'Judgement: war draws men anywhere'],
  ['pullForward', 'share', 0.3, 0.1, 0.6, 'assumed', 'Pull of a region that is only nearer the front', 'Judgement: less than a friendly region that is held'],
  ['leaveMost', '1/day', 0.25, 0.1, 0.5, 'assumed', 'Most of the men that leave a region in a day', 'Judgement: four days to empty it'],

  // attrition, desertion, replacement: Eq. 30 to 32
  ['killedPerFighterDay', '1/day', 4e-4, 2e-4, 1e-3, 'estimated', 'Men killed per enemy fighter and day in full contest', 'Afghanistan: over 45,000 of its forces killed since September 2014 (Ghani, 24 January 2019; 28,529 since 2015 by his count of November 2018), 60 to 75 thousand fighters'],
  ['killedMost', 'share', 0.5, 0.2, 1, 'assumed', 'Most of its men that a garrison can lose in a day', 'Judgement: a numerical bound'],
  ['desertionPerDay', '1/day', 0.0007, 0.0004, 0.0015, 'estimated', 'Desertion without fear', 'Afghan army: 25 % a year in 2009, 27 % in 2012 (US Defense Department, through the press), losses of other kinds included'],
  ['desertionFear', 'times', 6, 2, 15, 'assumed', 'Desertion added by a garrison sure to yield', 'Judgement: who means to yield does not wait for it'],
  ['replacementDays', 'days', 180, 90, 400, 'estimated', 'Days to replace losses, and to win back cohesion', 'Afghan forces: about a sixth of their strength recruited in half a year, recalled'],
  ['unpaidEstablishment', 'share', 0.5, 0, 1, 'assumed', 'Share of a garrison’s strength that is no longer kept up when pay stops altogether', 'Judgement: half stay for other reasons'],

  // mobilisation: Eq. 33, 34
  ['holdPerPerson', 'men/person', 0.001, 0.0005, 0.005, 'estimated', 'Men tied down per person who leans to the incumbent, where the challenger rules', 'Quinlivan 1995: one to twenty a thousand; the lowest'],
  ['reliefPerDay', '1/day', 0.02, 0.005, 0.05, 'assumed', 'Most of a quiet garrison that leaves for threatened neighbours in a day', 'Judgement: a battalion in fifty'],
  ['risingDays', 'days', 30, 10, 90, 'assumed', 'Days in which most of those join who would, or go home', 'Judgement: a few weeks from a success to men under arms'],
  ['ableShare', 'share', 0.01, 0.005, 0.03, 'assumed', 'Share of the people who can be under arms for either side in a region', 'Judgement: one in a hundred is a people in arms'],
  ['militiaMost', 'times', 3, 1, 5, 'assumed', 'Most militia, in multiples of that', 'Judgement: where home itself is at stake'],
  ['armsBelowParity', 'affinity', 0.1, 0, 0.3, 'assumed', 'Lean to the challenger at which nobody takes up arms against it any more', 'Judgement: fear of the other side outlasts sympathy a little'],

  // collapse and aftermath: Eq. 36, 38
  ['capitalShock', 'share', 0.4, 0.2, 0.8, 'assumed', 'Strength lost with the capital', 'Judgement of the prototypes’ authors, who knew the cases'],
  ['contactAfterCapital', 'share', 0.7, 0.4, 1, 'assumed', 'Contact of every centre once the capital is lost', 'Judgement of the prototypes’ authors, who knew the cases'],
  ['victorShare', 'share', 0.05, 0.02, 0.1, 'assumed', 'Share of the victors’ men from which a faction is one of them', 'Judgement: enough to fight on'],

  // civilians: Eq. 39 to 41
  ['civiliansPerFighterDay', '1/day', 6.9e-5, 3e-5, 1.5e-4, 'estimated', 'Civilians killed per fighter and day at the peak of its violence', 'UNAMA 2021: 3,035 killed in 2020, 62 % of casualties by anti-government forces'],
  ['civiliansPerSoldierDay', '1/day', 9e-6, 4e-6, 2e-5, 'estimated', 'Civilians killed on the ground per soldier and day, at the peak', 'UNAMA 2021, less those killed from the air'],
  ['civiliansPerAirDay', 'persons/day', 1.9, 0.9, 4, 'estimated', 'Civilians killed from the air a day at full air level', 'UNAMA on 2020: 341, recalled'],
  ['civiliansPerAssault', 'share', 2.9e-4, 1e-4, 1e-3, 'estimated', 'Share of a region’s people killed when its centre is stormed', 'UNAMA 2015: 289 in Kunduz province, among about a million'],
  ['displacedPerAssault', 'share', 0.05, 0.02, 0.15, 'estimated', 'Share of a region’s people displaced when its centre is stormed', 'Kunduz 2015: 13,000 families by the press, some 9 % at seven a family'],
  ['displacedPerYield', 'share', 0.005, 0.001, 0.02, 'assumed', 'The same when it yields', 'Judgement: a tenth of a storm'],
  ['displacedPerDay', '1/day', 2e-5, 1e-5, 4e-5, 'estimated', 'Displaced a day per person, background', 'OCHA 2021: 404,000 in 2020, some 3e-5 a day with those under siege'],
  ['displacedPerSiegeDay', '1/day', 2e-4, 5e-5, 5e-4, 'estimated', 'The same under full siege, besides', 'OCHA 2021, as above; the division is judged'],
  ['capitalPull', 'share', 0.4, 0.1, 0.7, 'assumed', 'Share of those who stay in the country who go to the capital while it is held', 'Judgement: safety and kin'],
  ['borderKm', 'km', 200, 100, 400, 'assumed', 'Kilometres in which the pull of a border falls to 1/e', 'Judgement: a day’s drive there and back'],
  ['abroadShareMax', 'share', 0.3, 0.1, 0.6, 'assumed', 'Largest share of the displaced that goes abroad', 'Judgement: most cannot'],
  ['airliftContact', 'share', 0.5, 0.2, 0.8, 'assumed', 'Contact at the capital from which people are flown out', 'Judgement: the middle of the scale'],

  // districts, where a world has them: Eq. 60 to 71
  ['outpostShare', 'share', 0.5, 0.3, 0.7, 'assumed', 'Share of a region’s men outside its centre', 'Judgement, recalled of the Afghan army’s checkpoints'],
  ['outpostSd', 'ln men', 0.5, 0.2, 1, 'assumed', 'Spread of outposts’ garrisons', 'Judgement: no roll by district exists'],
  ['districtShift', 'ln odds', 0.5, 0.2, 1, 'assumed', 'Spread of a region’s odds of what was lost by the origin', 'Judgement: nobody published who held which district'],
  ['massedLost', 'times', 2, 1, 4, 'assumed', 'Challengers a unit of weight in a district that is theirs', 'Judgement: they gather where they rule'],
  ['massedContested', 'times', 1.3, 1, 2, 'assumed', 'The same in a contested district', 'Judgement: a little more than the mean'],
  ['massedQuiet', 'times', 0.4, 0, 1, 'assumed', 'The same in a quiet one', 'Judgement: few'],
  ['contestedLow', 'share', 0.15, 0.05, 0.3, 'assumed', 'Least control of a contested district at the origin', 'Judgement: what counts as contested'],
  ['contestedHigh', 'share', 0.45, 0.3, 0.6, 'assumed', 'Most control of a contested district at the origin', 'Judgement: less than half, or it is lost'],
  ['quietHigh', 'share', 0.06, 0, 0.15, 'assumed', 'Most control of a quiet district at the origin', 'Judgement: next to none'],
  ['cutRoad', 'lengths', 3, 1, 6, 'assumed', 'Lengths by which a road grows all of whose surroundings were lost', 'Judgement, by somebody who had seen 2021'],
  ['adriftKm', 'km', 2000, 500, 4000, 'assumed', 'Kilometres added to the way of an outpost whose centre is lost', 'Judgement: as good as cut off'],
  ['heardKm', 'km', 100, 50, 300, 'assumed', 'Kilometres in which the hearing of a lost outpost falls to 1/e beyond its region', 'Judgement: the next valley'],
  ['importanceMost', 'times', 3, 1, 6, 'assumed', 'Most that one outpost counts for among those of its region', 'Judgement: no district is a province'],
  ['retakenManning', 'share', 0.1, 0.03, 0.3, 'assumed', 'Most of the men at the centre that man an outpost retaken', 'Judgement: the centre is not stripped'],

  // conditioning on what was observed
  ['mannerMistaken', 'share', 0.1, 0.02, 0.3, 'assumed', 'How often the record of a manner of falling is taken to be wrong', 'Judgement: stormed and given up are seldom confused'],
  ['leastProbability', 'share', 1e-6, 1e-9, 1e-4, 'assumed', 'The rules are never taken to be surer than this of a day', 'Judgement: a numerical bound; they are no surer in anything else'],
] as const;

export type FixedName = (typeof ROWS)[number][0];

export const FIXED_NUMBERS: readonly FixedNumber[] = ROWS.map(
  ([name, unit, value, low, high, kind, meaning, source]) => ({
    name,
    unit,
    value,
    low,
    high,
    kind,
    meaning,
    source,
  }),
);

/** Name to value. Rules take theirs out once, at the head of the file: a constant costs nothing a day. */
export const FIXED: Readonly<Record<FixedName, number>> = Object.fromEntries(
  FIXED_NUMBERS.map((n) => [n.name, n.value]),
) as Record<FixedName, number>;
