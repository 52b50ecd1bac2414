/**
 * Leaders: autonomous commanders and militias who hold, bargain, flee or switch as blocks.
 *
 * Eq. 23  sale hazard of command k = .3 (1 - pay) C_k Σ M_i will_i / Σ M_i, over its held regions in
 *         which M > .3 (M + G e^{-x}); C_k = the greatest of siege, front and R / (R + G e^{-x} + M + 1) in
 *         any of them, at least .7 once the capital is lost
 *
 * A leader who is paid is not for sale: Najibullah's militias held while Soviet money came and were
 * sold within weeks of its end. Once sold, all his men act at once: they go over, or, where their
 * community has most to fear from the challenger, they flee. Where militia outweigh the garrison the
 * centre goes with them with probability .9, elsewhere with their share of its men (Christia 2012;
 * Giustozzi). Falsified if blocks did not move together.
 */
import { Purpose } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import { note } from '../ledger.ts';
import type { Reads, Writes } from '../state.ts';
import { Manner, type World } from '../world.ts';
import { addFall } from './falls.ts';

const { commandOwns, commandSalePerDay, commandShare, commandTakesCentre } = FIXED;
const { fleeAffinity, leastMen } = FIXED;

/** Regions of each command, compressed: command k has region[start[k]] .. region[start[k + 1] - 1]. */
export interface Commands {
  readonly start: Int32Array;
  readonly region: Int32Array;
}

export function commandsOf(world: World): Commands {
  const start = new Int32Array(world.commandCount + 1);
  for (const k of world.commandOf) if (k >= 0) start[k + 1]++;
  for (let k = 0; k < world.commandCount; k++) start[k + 1] += start[k];
  const region = new Int32Array(start[world.commandCount]);
  const next = start.slice();
  world.commandOf.forEach((k, i) => {
    if (k >= 0) region[next[k]++] = i;
  });
  return { start, region };
}

type Sale = Reads<'worth' | 'centres' | 'contact' | 'minds' | 'support'> &
  Writes<'forces' | 'commands' | 'falls' | 'tally' | 'districts' | 'conditions'>;

export function leaders(s: Sale, day: number, commands: Commands): void {
  const { loyal, enduranceLeft } = s.commands;
  if (!s.on.leaders || !s.on.bargains) return;
  for (let k = 0; k < loyal.length; k++) {
    if (loyal[k] === 0) continue;
    const hazard = saleHazard(s, k, commands);
    if (hazard <= 0) continue;
    enduranceLeft[k] -= hazard;
    if (enduranceLeft[k] <= 0) sell(s, day, k, hazard, commands);
  }
}

/** Eq. 23. */
function saleHazard(s: Sale, command: number, { start, region }: Commands): number {
  const { held } = s.centres;
  const { falling } = s.falls;
  const { militiaMen, garrisonMen } = s.forces;
  const { presentShare } = s.worth;
  const { willingness } = s.minds;
  let willing = 0;
  let men = 0;
  let contact = 0;
  for (let m = start[command]; m < start[command + 1]; m++) {
    const i = region[m];
    if (held[i] === 0 || falling[i] !== 0) continue;
    const militia = militiaMen[i];
    if (militia <= commandShare * (militia + garrisonMen[i] * presentShare[i])) continue;
    willing += militia * willingness[i];
    men += militia;
    if (s.contact.commands[i] > contact) contact = s.contact.commands[i];
  }
  if (men <= 0) return 0;
  return commandSalePerDay * (1 - Math.min(1, s.support.pay)) * contact * (willing / men);
}

function sell(s: Sale, day: number, command: number, hazard: number, commands: Commands): void {
  const { start, region } = commands;
  const { held } = s.centres;
  const { falling } = s.falls;
  const { militiaMen, garrisonMen, challengerMen } = s.forces;
  const { presentShare } = s.worth;
  const { affinityIncumbent, affinityChallenger } = s.world;
  s.commands.loyal[command] = 0;
  let lean = 0;
  let men = 0;
  for (let m = start[command]; m < start[command + 1]; m++) {
    const i = region[m];
    if (held[i] === 0) continue;
    men += militiaMen[i];
    lean += militiaMen[i] * (affinityIncumbent[i] - affinityChallenger[i]);
  }
  const flees = men > 0 && lean / men > fleeAffinity;
  if (s.ledger !== undefined) {
    const numbers = { men, flees: flees ? 1 : 0, hazardPerDay: hazard, pay: s.support.pay };
    note(s.ledger, day, 'leaderSwitch', { command }, numbers);
  }
  for (let m = start[command]; m < start[command + 1]; m++) {
    const i = region[m];
    if (held[i] === 0 || falling[i] !== 0) continue;
    const militia = militiaMen[i];
    const share = militia / (militia + garrisonMen[i] * presentShare[i] + leastMen);
    follow(s, command, militiaMen, challengerMen, i, flees);
    outpostsFollow(s, command, i, flees);
    const chance = share > commandOwns ? commandTakesCentre : share;
    if (s.conditions !== undefined || s.draws.uniform(day, i, Purpose.commandTakesCentre) < chance)
      addFall(s, i, flees ? Manner.abandoned : Manner.defected, chance);
  }
}

/** The militia of one place goes home, or over with its leader. */
function follow(
  { tally, commands }: Writes<'tally' | 'commands'>,
  command: number,
  militiaMen: Float64Array,
  challengerMen: Float64Array,
  place: number,
  flees: boolean,
): void {
  const militia = militiaMen[place];
  if (flees) {
    tally.incumbentDeserted += militia;
  } else {
    challengerMen[place] += militia;
    tally.challengerRecruited += militia;
    tally.incumbentTransferred += militia;
    commands.switchedMen[command] += militia;
  }
  militiaMen[place] = 0;
}

/** Militia of the outposts go with the command that leads their region. */
function outpostsFollow(s: Sale, command: number, i: number, flees: boolean): void {
  const { districts: d } = s;
  if (d === null) return;
  for (let k = d.world.memberStart[i]; k < d.world.memberStart[i + 1]; k++)
    follow(s, command, d.militiaMen, d.challengerMen, k, flees);
}
