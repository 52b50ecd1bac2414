/** A small chain for tests: the template case after itself; not exported from the package. */
import {
  applyEdits,
  type CaseData,
  type ChainBridge,
  compileWorld,
  type Observed,
  parseEdit,
  readCase,
  templateCase,
} from '@interregnum/case';
import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { type ChainInput, type ChainNode, seedOfLink } from '../chain/node.ts';

export function templateData(...edits: string[]): CaseData {
  const { data } = readCase(templateCase('small-2030'));
  return applyEdits(
    data!,
    edits.map((text) => parseEdit(text).edit!),
  ).data!;
}

/** A record in which the regime fell on a day, or stood; what fell with it is every held centre. */
export function recordOf(data: CaseData, day: number | null): Observed {
  return {
    regimeFell: day !== null,
    regimeEndDay: day,
    capitalLostDay: day,
    quantities: [],
    regions: data.regions.map(({ id, precontrolledBy }) => ({
      region: id,
      status: precontrolledBy !== '' ? 'precontrolled' : day === null ? 'held' : 'fell',
      day: precontrolledBy === '' ? day : null,
      dayLow: day,
      dayHigh: day,
      censorDay: null,
      manner: '',
      mannerClass: null,
      scoreWeight: 1,
      independent: true,
      note: '',
      source: '',
    })),
  };
}

export function nodeOf(id: string, index: number, data: CaseData, day: number | null): ChainNode {
  return {
    id,
    data,
    observed: recordOf(data, day),
    world: compileWorld(data),
    hindcast: true,
    seed: seedOfLink(1, index),
    parameters: SHIPPED,
    switches: DEFAULT_SWITCHES,
  };
}

export function bridge(given: Partial<ChainBridge> = {}): ChainBridge {
  const at = { file: 'chain.yaml', line: 1, column: 1 };
  return {
    from: 'first',
    to: 'second',
    on: 'falls',
    why: 'a test',
    regions: {},
    holders: null,
    carry: [],
    at,
    ...given,
  };
}

/** Weak garrisons, so that most runs fall and some stand. */
const WEAK = 'regions[*].garrison_effective_k=x0.8';

export function smallChain(bridges: readonly ChainBridge[], runs: number): ChainInput {
  const data = templateData(WEAK);
  const middle = Math.round(data.horizonDays / 2);
  return {
    nodes: [nodeOf('first', 0, data, middle), nodeOf('second', 1, data, middle)],
    bridges,
    runs,
    replicates: 400,
  };
}
