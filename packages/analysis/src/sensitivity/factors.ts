/** What is moved: the factors of the two designs, what each is, and the world at a point. */
import { type CaseData, compileWorld, type Kind } from '@interregnum/case';
import type { FreeName, Parameters, ParameterVector, Switches, World } from '@interregnum/model';
import { type GroupSubject, type InputGroup, type Inputs, inputsOf } from './input-groups.ts';
import {
  type ParameterDoubt,
  type ParameterRange,
  parameterAt,
  parameterRanges,
  vectorsOf,
} from './parameter-ranges.ts';

/** A factor in plain data, as it stands in an answer. */
export interface FactorInfo {
  readonly id: string;
  /** What an input is of; null for parameters, and for a rest of many. */
  readonly subject: GroupSubject | null;
  /** `posterior`: the whole vector of parameters, drawn by index. */
  readonly kind: 'input' | 'parameter' | 'posterior' | 'other inputs' | 'other parameters';
  /** Ids of what moves with it, apart from each other; itself alone for a single one. */
  readonly members: readonly string[];
  /** Table columns, or [] for parameters. */
  readonly columns: readonly string[];
  readonly at: InputGroup['at'];
  /** Rows by how they are known; null for parameters. */
  readonly known: Readonly<Record<Kind, number>> | null;
  readonly unit: string;
  /** What low, value and high are over the rows. */
  readonly summary: 'sum' | 'mean' | 'itself' | null;
  readonly low: number | null;
  readonly value: number | null;
  readonly high: number | null;
}

/** One coordinate of a design. */
export type Coordinate =
  | { readonly kind: 'group'; readonly group: InputGroup }
  | { readonly kind: 'parameter'; readonly range: ParameterRange }
  | { readonly kind: 'vector' };

export interface Doubts {
  readonly data: CaseData;
  readonly hindcast: boolean;
  readonly inputs: Inputs;
  readonly ranges: readonly ParameterRange[];
  readonly vectors: readonly ParameterVector[];
  readonly doubt: ParameterDoubt;
}

export interface DoubtsInput {
  readonly data: CaseData;
  readonly hindcast: boolean;
  /** One vector, or a posterior sample. */
  readonly parameters: Parameters;
  readonly switches: Switches;
  /** Move parameters one by one over their priors instead of over the sample. */
  readonly prior: boolean;
  /** Groups that move region by region. */
  readonly split: readonly string[];
}

/** @throws RangeError when a group cannot be split, or nothing is in doubt */
export function doubtsOf(input: DoubtsInput): Doubts {
  const { data, hindcast, parameters, switches, prior, split } = input;
  const vectors = vectorsOf(parameters);
  const doubt: ParameterDoubt = prior ? 'prior' : vectors.length > 1 ? 'posterior' : 'none';
  const inputs = inputsOf(data, split);
  const ranges = parameterRanges(parameters, switches, doubt);
  if (inputs.groups.length + ranges.length === 0)
    throw new RangeError(
      'No input of this case has a range, and the parameters stand at one value',
    );
  return { data, hindcast, inputs, ranges, vectors, doubt };
}

/** The coordinates of the screening: every group and every parameter by itself. */
export function screeningCoordinates({ inputs, ranges }: Doubts): Coordinate[] {
  return [
    ...inputs.groups.map((group): Coordinate => ({ kind: 'group', group })),
    ...ranges.map((range): Coordinate => ({ kind: 'parameter', range })),
  ];
}

/**
 * The world and the parameters at a point. Men whose total is moved are not drawn by the run as well:
 * doubt about a total is counted once, as an input.
 */
export function at(
  doubts: Doubts,
  coordinates: readonly Coordinate[],
  u: ArrayLike<number>,
): { world: World; parameters: ParameterVector } {
  const { vectors } = doubts;
  const drawnTotals: Partial<Record<'garrisonLogSd' | 'challengerLogSd', 0>> = {};
  const moved: Partial<Record<FreeName, number>> = {};
  let vector = vectors[0]!;
  let data = doubts.data;
  coordinates.forEach((c, k) => {
    if (c.kind === 'group') {
      data = c.group.vary(data, u[k]!);
      if (c.group.total !== null) drawnTotals[c.group.total] = 0;
    } else if (c.kind === 'parameter') moved[c.range.name] = parameterAt(c.range, u[k]!);
    else vector = vectors[Math.min(vectors.length - 1, Math.floor(u[k]! * vectors.length))]!;
  });
  const world = compileWorld(data, { hindcast: doubts.hindcast });
  return { world: { ...world, ...drawnTotals }, parameters: { ...vector, ...moved } };
}

const idOf = (c: Coordinate): string =>
  c.kind === 'group' ? c.group.id : c.kind === 'parameter' ? `parameters.${c.range.name}` : VECTOR;

const VECTOR = 'parameters';

const NOWHERE = {
  subject: null,
  columns: [],
  at: [],
  known: null,
  unit: '',
  summary: null,
  low: null,
  value: null,
  high: null,
} as const;

/** What a coordinate is, in plain data. */
export function infoOf(c: Coordinate, doubts: Doubts): FactorInfo {
  const id = idOf(c);
  if (c.kind === 'vector')
    return {
      ...NOWHERE,
      id,
      kind: 'posterior',
      members: doubts.ranges.map((r) => `parameters.${r.name}`),
    };
  if (c.kind === 'parameter') {
    const { unit, low, value, high } = c.range;
    const itself = { ...NOWHERE, unit, summary: 'itself' as const, low, value, high };
    return { ...itself, id, kind: 'parameter', members: [id] };
  }
  const { subject, columns, at: places, kinds, unit, summary, low, value, high } = c.group;
  return {
    id,
    subject,
    kind: 'input',
    members: [id],
    columns,
    at: places,
    known: kinds,
    unit,
    summary,
    low,
    value,
    high,
  };
}

/** Several coordinates that move as one factor but apart from each other. */
export function othersOf(
  members: readonly Coordinate[],
  kind: 'other inputs' | 'other parameters',
): FactorInfo {
  return {
    ...NOWHERE,
    id: kind,
    kind,
    members: members.map(idOf),
  };
}
