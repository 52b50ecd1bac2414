/** Verdicts on an account: one square a claim, in rows by what the claim is in the model. */
import { list, thousands } from '@interregnum/words';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { type LegendItem, legend, swatchKey } from './legend.ts';
import { el, join, type Markup } from './markup.ts';
import { pattern } from './patterns.ts';
import { fit, label } from './text.ts';
import { type Paint, paint } from './theme.ts';

/** In the order drawn. */
export const VERDICT_ORDER = [
  'reproduced',
  'contradicted',
  'undecided',
  'model fails',
  'input',
  'outside',
] as const;
/** `model fails`: undecided because history agrees with the claim and the model does not. */
export type VerdictName = (typeof VERDICT_ORDER)[number];
export const ROLE_ORDER = ['output', 'mechanism', 'input', 'outside'] as const;
export type RoleName = (typeof ROLE_ORDER)[number];

const WORDS: Readonly<Record<VerdictName, string>> = {
  reproduced: 'reproduced',
  contradicted: 'contradicted',
  undecided: 'undecided',
  'model fails': 'undecided: the record agrees, the model does not',
  input: 'input: given, not tested by runs',
  outside: 'outside the model',
};
const ROLES: Readonly<Record<RoleName, string>> = {
  output: 'Follows from the model',
  mechanism: 'A rule of the model',
  input: 'Given to the model',
  outside: 'Not in the model',
};

export interface VerdictsInput {
  readonly title: string;
  readonly claims: readonly {
    readonly id: string;
    readonly role: RoleName;
    readonly verdict: VerdictName;
  }[];
}

const of = (input: VerdictsInput, verdict: VerdictName): number =>
  input.claims.filter((c) => c.verdict === verdict).length;

/** Text alternative, numbers first. */
export function verdictsDesc(input: VerdictsInput): string {
  if (input.claims.length === 0) return 'There are no claims.';
  const counts = VERDICT_ORDER.filter((v) => of(input, v) > 0).map(
    (v) => `${of(input, v)} ${WORDS[v]}`,
  );
  return `Of ${thousands(input.claims.length)} claims: ${list(counts)}.`;
}

/** One row a claim. */
export function verdictsCsv(input: VerdictsInput): string {
  return toCsv(
    ['id', 'role', 'verdict'],
    input.claims.map((c) => [c.id, c.role, c.verdict]),
  );
}

const SQUARE = 24;
const STEP = SQUARE + 3;

/** Verdicts as SVG. */
export function verdicts(input: VerdictsInput, options: FigureOptions): string {
  const { id, say, width } = sheet(options);
  const looks: Record<VerdictName, Paint | { readonly fill: string }> = {
    reproduced: paint('bargain'),
    contradicted: paint('assault'),
    undecided: paint('abandoned'),
    'model fails': { fill: `url(#${id}-fails)` },
    input: paint('paper', 'muted'),
    outside: { fill: `url(#${id}-outside)` },
  };
  const ink = (v: VerdictName) => (v === 'contradicted' || v === 'reproduced' ? 'paper' : 'ink');
  const defs = [
    pattern(`${id}-fails`, 'diagonal', 'abandoned', 'bargain', 6, 1.4),
    pattern(`${id}-outside`, 'dots', 'nodata', 'muted', 6, 0.5),
  ];
  const items = VERDICT_ORDER.filter((v) => of(input, v) > 0).map(
    (v): LegendItem => swatchKey(say(`${WORDS[v]} (${of(input, v)})`), looks[v]),
  );
  const key = legend(items, width);
  const body: Markup[] = [key.markup];
  const perLine = Math.floor((width + 3) / STEP);
  let top = key.height + 10;
  for (const role of ROLE_ORDER) {
    const claims = VERDICT_ORDER.flatMap((v) =>
      input.claims.filter((c) => c.role === role && c.verdict === v),
    );
    if (claims.length === 0) continue;
    body.push(label(0, top + 12, `${ROLES[role]} (${claims.length})`, { weight: 600 }));
    top += 20;
    claims.forEach((claim, k) => {
      const x = (k % perLine) * STEP;
      const y = top + Math.floor(k / perLine) * STEP;
      const look = looks[claim.verdict];
      const text = fit(claim.id, SQUARE - 4, 10);
      const middle = {
        size: 10,
        anchor: 'middle',
        color: ink(claim.verdict),
        halo: claim.verdict === 'model fails',
      } as const;
      body.push(
        el(
          'g',
          {},
          el('title', {}, `${claim.id}: ${say(WORDS[claim.verdict])}`),
          el('rect', { ...look, x: x + 0.5, y: y + 0.5, width: SQUARE - 1, height: SQUARE - 1 }),
          label(x + SQUARE / 2, y + SQUARE / 2 + 3.5, text, middle),
        ),
      );
    });
    top += Math.ceil(claims.length / perLine) * STEP + 10;
  }
  return figure(options, {
    title: input.title,
    desc: verdictsDesc(input),
    height: top,
    csv: verdictsCsv(input),
    defs,
    body: [join(body)],
  });
}
