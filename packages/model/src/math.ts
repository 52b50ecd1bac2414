/**
 * The project's own elementary functions: the same bits in every JavaScript engine.
 *
 * ECMAScript fixes `+ - * /` and `Math.sqrt` to the last bit but leaves `Math.exp`, `Math.log`,
 * `Math.tanh` and `**` to the engine, and engines differ. Everything here is made of the former.
 * Coefficients are this project's own fits (tools/fit-math.py: interpolation at Chebyshev nodes in
 * 60 digits); tested against 60-digit values to 1e-12 relative, subnormal results excepted.
 *
 * Reductions follow the usual practice: exp, Tang 1989 (doi:10.1145/63522.214389); normal cdf as
 * exp(-x^2/2) times a rational, Cody 1969 (doi:10.1090/S0025-5718-1969-0247736-4); quantile, the form
 * of Wichura 1988 (doi:10.2307/2347330).
 */

/** 2^(j/32), j = 0..31. */
const ROOTS: Float64Array = new Float64Array([
  1.0,
  1.0218971486541166,
  1.0442737824274138,
  1.0671404006768237,
  1.0905077326652577,
  1.1143867425958924,
  1.1387886347566916,
  1.1637248587775775,
  1.189207115002721,
  1.215247359980469,
  1.241857812073484,
  1.2690509571917332,
  1.2968395546510096,
  1.3252366431597413,
  1.3542555469368927,
  1.383909881963832,
  Math.SQRT2,
  1.4451808069770467,
  1.4768261459394993,
  1.5091644275934228,
  1.5422108254079407,
  1.5759808451078865,
  1.6104903319492543,
  1.645755478153965,
  1.681792830507429,
  1.718619298122478,
  1.7562521603732995,
  1.7947090750031072,
  1.8340080864093424,
  1.8741676341103,
  1.9152065613971474,
  1.9571441241754002,
]);

/** 2^k at index k + 1074, k = -1074..1023. Each is exact: halving and doubling do not round. */
const POWERS: Float64Array = new Float64Array(2098);
for (let k = 0, v = 1; k <= 1023; k++, v *= 2) POWERS[k + 1074] = v;
for (let k = 0, v = 1; k >= -1074; k--, v /= 2) POWERS[k + 1074] = v;

/** Adding and taking off 1.5 * 2^52 rounds to the nearest integer. */
const ROUND = 6755399441055744;

const BITS: Float64Array = new Float64Array(1);
const WORDS: Int32Array = new Int32Array(BITS.buffer);
BITS[0] = 1;
/** Which 32-bit word of a double holds sign and exponent: depends on the byte order of the machine. */
const HIGH: number = WORDS[1] !== 0 ? 1 : 0;

/** What `exp` does with NaN and with arguments near or beyond its range; apart, to keep `exp` small. */
function expEdge(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x >= 709) return exp(x - 1) * Math.E;
  if (x < -746) return 0;
  return x <= -708 ? exp(x + 37.42994775023705) * 5.551115123125783e-17 : x; // 54 ln2, 2^-54
}

/** e^x. Overflows to Infinity above 709.78, underflows through the subnormals to 0. */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expEdge(x);
  // x = n ln2/32 + r, |r| <= ln2/64; e^x = 2^(n div 32) 2^(n mod 32 / 32) e^r.
  const shifted = x * 46.16624130844683 + ROUND - ROUND;
  const n = shifted | 0;
  const r = x - shifted * 0.021660849390173098 - shifted * 2.325192846878874e-12;
  const p =
    r *
    (1 +
      r *
        (((0.008333362483384042 * r + 0.0416668707171168) * r + 0.16666666666581015) * r +
          0.49999999999400435));
  const root = ROOTS[n & 31];
  return (root + root * p) * POWERS[(n >> 5) + 1074];
}

/** x kept within -most .. most. */
export function clip(x: number, most: number): number {
  return Math.max(-most, Math.min(most, x));
}

/** 1 / max of x²(1 - x) on 0..1, reached at x = 2/3. */
export const CUBIC_PEAK: number = 27 / 4;
export const MILLION = 1e6;

/** What `log` does with zero, subnormals, negatives, Infinity and NaN. */
function logEdge(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return Number.NaN;
  return x === Infinity ? x : log(x * 18014398509481984) - 37.42994775023705; // 2^54
}

/** Natural logarithm. log(0) = -Infinity, negative arguments give NaN. */
export function log(x: number): number {
  BITS[0] = x;
  const high = WORDS[HIGH];
  if (high < 0x00100000 || high >= 0x7ff00000) return logEdge(x);
  let k = (high >> 20) - 1023;
  let m = x * POWERS[1074 - k];
  if (m > Math.SQRT2) {
    m *= 0.5;
    k++;
  }
  // log m = 2 atanh(s), s = (m - 1)/(m + 1), |s| < 0.172
  const s = (m - 1) / (m + 1);
  const z = s * s;
  const tail =
    s *
    z *
    ((((((0.14617807153417325 * z + 0.15331611722055008) * z + 0.1818289243253687) * z +
      0.22222211089379496) *
      z +
      0.28571428626253836) *
      z +
      0.3999999999989889) *
      z +
      0.666666666666667);
  return k * 0.6931471803691238 + (2 * s + (tail + k * 1.9082149292705877e-10));
}

/** 1 / (1 + e^-x). Keeps its relative accuracy down to the smallest results. */
export function logistic(x: number): number {
  if (x < -40) return exp(x);
  return 1 / (1 + exp(-x));
}

/** Hyperbolic tangent. */
export function tanh(x: number): number {
  const a = Math.abs(x);
  if (a < 0.55) {
    const z = x * x;
    const p =
      ((-1.7501982759190318e-8 * z - 0.0002439037271901097) * z - 0.021422452985896276) * z -
      0.3333333333333333;
    const q =
      ((0.000254979046169569 * z + 0.02453389285988399) * z + 0.46426735895768884) * z + 1.0;
    return x + (x * z * p) / q;
  }
  if (a > 20) return x > 0 ? 1 : -1;
  const y = 1 - 2 / (exp(2 * a) + 1);
  return x < 0 ? -y : y;
}

/** Standard normal distribution function. Relative accuracy in the lower tail as well, to 1e-300. */
export function normalCdf(x: number): number {
  const z = Math.abs(x);
  if (!(z < 39)) return x > 0 ? 1 : x < 0 ? 0 : NaN;
  // Phi(-z) = exp(-z^2/2) P(z)/Q(z), with z^2 split so that exp sees it to the last bit.
  const p =
    ((((((((1.412006087028076e-6 * z + 3.786351803240895e-5) * z + 0.0004972730660831567) * z +
      0.00413752114872265) *
      z +
      0.023852521829217956) *
      z +
      0.09846131519083871) *
      z +
      0.2910478703813179) *
      z +
      0.5964708193378727) *
      z +
      0.7765641397907815) *
      z +
    0.5;
  const q =
    (((((((((3.5393743817034457e-6 * z + 9.490976487536711e-5) * z + 0.0012500181021993545) * z +
      0.010466137253814498) *
      z +
      0.0610288059825763) *
      z +
      0.2569873142590225) *
      z +
      0.7868808831123079) *
      z +
      1.7221395351506155) *
      z +
      2.5687784862680085) *
      z +
      2.3510128403844215) *
      z +
    1.0;
  const head = z * 16 + ROUND - ROUND;
  const coarse = head * 0.0625;
  const square = coarse * coarse * -0.5;
  const rest = (z - coarse) * (z + coarse) * -0.5;
  const tail = (exp(square) * exp(rest) * p) / q;
  return x > 0 ? 1 - tail : tail;
}

/** Standard normal quantile; p = 0 and 1 give -Infinity and Infinity, outside [0, 1] NaN. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const num =
      ((((((1633.01228436139 * r + 23904.10311672109) * r + 52232.98928941886) * r +
        38265.21131547404) *
        r +
        12139.224890161133) *
        r +
        1830.557477937655) *
        r +
        128.73512822626552) *
        r +
      3.387132872796346;
    const den =
      ((((((3539.541309812176 * r + 21170.851303740594) * r + 31203.393040319792) * r +
        17948.9098123265) *
        r +
        4815.857529818916) *
        r +
        641.6392645370514) *
        r +
        41.01236618941398) *
        r +
      1.0;
    return (q * num) / den;
  }
  const side = q < 0 ? p : 1 - p;
  if (!(side > 0)) return side === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  let r = Math.sqrt(-log(side));
  let num: number;
  let den: number;
  if (r <= 5) {
    r -= 1.6;
    num =
      ((((((0.0010361966298975465 * r + 0.030372837767631576) * r + 0.31259168249954716) * r +
        1.554858044102897) *
        r +
        4.191579963062667) *
        r +
        6.249304253796824) *
        r +
        4.784289802016096) *
        r +
      1.4234371107496753;
    den =
      ((((((1.1575198392486384e-9 * r + 0.000732590862270827) * r + 0.020313232569994094) * r +
        0.19049122619663206) *
        r +
        0.8323752650680022) *
        r +
        1.8837036730454657) *
        r +
        2.1613467075310626) *
        r +
      1.0;
  } else {
    r -= 5;
    num =
      ((((((1.428409921614692e-7 * r + 2.1162164410799653e-5) * r + 0.0010424210218693067) * r +
        0.02350673932965653) *
        r +
        0.27393024659896) *
        r +
        1.7031038848391145) *
        r +
        5.350485877876606) *
        r +
      6.657904643501437;
    den =
      ((((((9.602167760029663e-16 * r + 1.0100332390604925e-7) * r + 1.445911104219283e-5) * r +
        0.0006651619436546204) *
        r +
        0.013334787139684239) *
        r +
        0.128412992630201) *
        r +
        0.5828149857721714) *
        r +
      1.0;
  }
  return q < 0 ? -num / den : num / den;
}

/** [Phi(x), phi(x)] at x = -8, -8 + 1/32, .. 8. */
const NODES: Float64Array = new Float64Array(2 * 513);
for (let i = 0; i <= 512; i++) {
  const x = (i - 256) / 32;
  NODES[2 * i] = normalCdf(x);
  NODES[2 * i + 1] = exp(-0.5 * x * x) * 0.3989422804014327;
}

/**
 * Standard normal distribution function to 1e-11 absolute, for the inner loop: fourth-order Taylor
 * series about the nearest node, no exponential. Exactly 0 below -8 and 1 above 8. Between nodes it
 * may step back by at most 2e-11.
 */
export function normalCdfFast(x: number): number {
  if (!(x > -8 && x < 8)) return x >= 8 ? 1 : x <= -8 ? 0 : x;
  const nearest = x * 32 + ROUND - ROUND;
  const c = nearest * 0.03125;
  const d = x - c;
  const i = (nearest | 0) * 2 + 512;
  const cc = c * c;
  const series =
    1 -
    d *
      (0.5 * c - d * ((cc - 1) * 0.16666666666666666 - d * (c * (cc - 3) * 0.041666666666666664)));
  return NODES[i] + NODES[i + 1] * d * series;
}
