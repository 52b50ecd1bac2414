/** `the` before names that take it: states are named by their form (Republic, Emirate, State …). */
export function withArticle(name: string): string {
  return /^the\s/i.test(name) ||
    !/\b(Republic|Emirate|Kingdom|State|Government|Union|Regime)\b/i.test(name)
    ? name
    : `the ${name}`;
}
