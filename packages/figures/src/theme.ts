/**
 * Colours. Lightness alone tells the classes of one figure apart (colour-blind readers, grey print);
 * no pair is red and green, and no side has a hue that means good or bad. Presentation attributes
 * carry the light value, so an exported file is light everywhere; a page that includes `figuresCss`
 * recolours by class.
 */
const LIGHT = {
  ink: '#1b1f24',
  muted: '#59616b',
  faint: '#d9dde2',
  paper: '#ffffff',
  // the model
  model: '#1f5f8b',
  modelRun: '#5d7f99',
  band95: '#e1ebf2',
  band80: '#bdd3e2',
  band50: '#8fb5d0',
  // what happened
  observed: '#1b1f24',
  // holders
  incumbent: '#ecd9ae',
  challenger: '#56396f',
  third: '#8db3ac',
  // lost in some runs, where a hatch would be too fine
  lostFew: '#bf9f96',
  lostMany: '#8c6c83',
  nodata: '#f4f5f6',
  border: '#ffffff',
  // manners of fall
  assault: '#22334f',
  bargain: '#5f8fb8',
  abandoned: '#cfdde8',
  defected: '#94866a',
  ordered: '#e6dabb',
} as const;
export type Token = keyof typeof LIGHT;

const DARK: Readonly<Record<Token, string>> = {
  ink: '#e8eaed',
  muted: '#a4acb6',
  faint: '#353b43',
  paper: '#15181c',
  model: '#7fb6dc',
  modelRun: '#7d93a6',
  band95: '#1d2a35',
  band80: '#26435a',
  band50: '#34658a',
  observed: '#ffffff',
  incumbent: '#c9b27c',
  challenger: '#7d5ea0',
  third: '#4f7d76',
  lostFew: '#b09789',
  lostMany: '#967b95',
  nodata: '#23272d',
  border: '#15181c',
  assault: '#e3eaf2',
  bargain: '#6d9fca',
  abandoned: '#2f4457',
  defected: '#a39473',
  ordered: '#5c5540',
};

/** Fonts of the reader's own system: nothing is loaded. */
export const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export interface Paint {
  readonly class: string;
  readonly fill: string;
  readonly stroke: string | null;
}

/** Fill and stroke by token, as literal light values with the classes that recolour them. */
export function paint(fill: Token | null, stroke: Token | null = null): Paint {
  const classes = [fill && `igf-${fill}`, stroke && `igs-${stroke}`].filter(Boolean).join(' ');
  return { class: classes, fill: fill ? LIGHT[fill] : 'none', stroke: stroke && LIGHT[stroke] };
}

const kebab = (token: string): string => token.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
const variables = (of: Readonly<Record<Token, string>>): string =>
  Object.entries(of)
    .map(([token, value]) => `--ig-${kebab(token)}:${value}`)
    .join(';');

function buildCss(): string {
  const rules = (Object.keys(LIGHT) as Token[]).map(
    (t) =>
      `.igf-${t}{fill:var(--ig-${kebab(t)},${LIGHT[t]})}.igs-${t}{stroke:var(--ig-${kebab(t)},${LIGHT[t]})}`,
  );
  return [
    `:root{${variables(LIGHT)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${variables(DARK)}}}`,
    `@media screen{:root[data-theme="dark"]{${variables(DARK)}}}`,
    ...rules,
  ].join('\n');
}

/** Style sheet for a page that shows figures inline: dark where the reader wants it, light on paper. */
export const figuresCss: string = buildCss();
