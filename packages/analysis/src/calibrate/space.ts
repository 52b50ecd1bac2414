/**
 * The box in which parameters are sought: each free parameter mapped to 0..1 by its prior's bounds,
 * logarithmically where the prior is. The model's own `exp` and `log` are used, so that a position
 * means the same vector, to the last bit, on every machine.
 */
import {
  exp,
  FREE,
  type FreeName,
  log,
  type Mechanism,
  type Parameter,
  type ParameterVector,
  SHIPPED,
  type Switches,
} from '@interregnum/model';

/** Parameters that only one mechanism reads: with it off they change nothing. */
const READ_BY: Partial<Record<FreeName, Mechanism>> = {
  contestPerDay: 'countryside',
  precisionPerFall: 'coordination',
  surpriseWeight: 'surprise',
  bargainPerDay: 'bargains',
  mobilisationPerDay: 'mobilisation',
  newsWeight: 'news',
};

/** Those of the names that change anything under these switches. */
export function activeNames(names: readonly FreeName[], switches: Switches): FreeName[] {
  return names.filter((name) => {
    const reader = READ_BY[name];
    return reader === undefined || switches[reader];
  });
}

/** Spread of the prior about the neutral values, in box units. */
export const PRIOR_SD = 0.25;
/** A box over some of the free parameters. Positions are in the order of `names`. */
export interface Space {
  readonly names: readonly FreeName[];
  readonly parameters: readonly Parameter[];
  /** Position of the hand-set values. */
  readonly neutral: Float64Array;
  toUnit(vector: ParameterVector): Float64Array;
  /** The vector at a position; positions are clipped to the box, other parameters are hand-set. */
  fromUnit(unit: ArrayLike<number>): ParameterVector;
}

const byName = new Map(FREE.map((p) => [p.name, p]));

/** @throws RangeError for a name that is not a free parameter, or given twice */
export function spaceOf(names: readonly FreeName[]): Space {
  const parameters = names.map((name, k) => {
    const p = byName.get(name);
    if (p === undefined) throw new RangeError(`"${name}" is not a free parameter`);
    if (names.indexOf(name) !== k) throw new RangeError(`"${name}" is given twice`);
    return p;
  });
  const toUnit = (vector: ParameterVector): Float64Array =>
    Float64Array.from(parameters, (p) =>
      p.log
        ? log(vector[p.name] / p.low) / log(p.high / p.low)
        : (vector[p.name] - p.low) / (p.high - p.low),
    );
  const neutral = toUnit(SHIPPED);
  return {
    names,
    parameters,
    neutral,
    toUnit,
    fromUnit(unit) {
      const fitted = parameters.map((p, k): [FreeName, number] => {
        const u = Math.max(0, Math.min(1, unit[k]!));
        const value = p.log ? p.low * exp(u * log(p.high / p.low)) : p.low + (p.high - p.low) * u;
        return [p.name, value];
      });
      return { ...SHIPPED, ...Object.fromEntries(fitted) };
    },
  };
}
