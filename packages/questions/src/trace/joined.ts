/** One sentence of what there is to say; null parts are left out, and null where there are none. */
export function joined(parts: readonly (string | null)[], between: string): string | null {
  const [first, ...more] = parts.filter((p) => p !== null);
  if (first === undefined) return null;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${more.map((p) => between + p).join('')}.`;
}
