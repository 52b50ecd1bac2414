/**
 * The screens and their addresses. A new screen is a name with a pattern here and a component in
 * `screens/screens.ts`; `:id` stands for the id of a case, an account or a tour.
 */
export const ROUTES = {
  stories: [],
  play: ['case', ':id'],
  sources: ['case', ':id', 'sources'],
  why: ['case', ':id', 'why'],
  sensitivity: ['case', ':id', 'sensitivity'],
  forecast: ['case', ':id', 'forecast'],
  compare: ['case', ':id', 'compare'],
  trace: ['case', ':id', 'trace'],
  claims: ['case', ':id', 'claims'],
  account: ['account', ':id'],
  tour: ['tour', ':id'],
  scoreboard: ['scoreboard'],
  about: ['about'],
  bring: ['bring'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ScreenName = keyof typeof ROUTES;

export interface Route {
  readonly screen: ScreenName;
  /** Where the pattern has `:id`; null where it has none. */
  readonly id: string | null;
}

export const HOME: Route = { screen: 'stories', id: null };

/** Ids of cases, accounts and tours are folders' names. */
const ID = /^[a-z0-9][a-z0-9_-]{0,80}$/;
export const isId = (text: string): boolean => ID.test(text);

export function pathOf({ screen, id }: Route): string {
  const pattern: readonly string[] = ROUTES[screen];
  return pattern.map((part) => (part === ':id' ? (id ?? '') : part)).join('/');
}

/** null when there is no such screen. */
export function routeOf(path: string): Route | null {
  const parts = path.split('/').filter((part) => part !== '');
  for (const screen of Object.keys(ROUTES) as ScreenName[]) {
    const pattern: readonly string[] = ROUTES[screen];
    if (pattern.length !== parts.length) continue;
    const fits = pattern.every((p, i) => (p === ':id' ? isId(parts[i] ?? '') : p === parts[i]));
    if (!fits) continue;
    const at = pattern.indexOf(':id');
    return { screen, id: at < 0 ? null : (parts[at] ?? null) };
  }
  return null;
}
