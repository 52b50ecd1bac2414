/** Files whose regions do not carry the code of their country: states of the USA, and slips. */
const KNOWN = new Map([
  ['usa', 'US'],
  ['sds', 'SS'],
  ['gbr', 'GB'],
  ['kos', 'XK'],
  ['psx', 'PS'],
  ['tls', 'TL'],
]);
/** Parts of a country that has a file of its own, and the world. */
const NO_COUNTRY = new Set(['uk', 'world', 'world.hires', '_nul', 'ata']);

/** @param {string} file code by which the boundary file is called */
export const isNoCountry = (file) => NO_COUNTRY.has(file);

/**
 * ISO 3166-1 alpha-2 code of a country, from the codes of its regions (HASC: `AO.LN`).
 * @param {string} file code by which the boundary file is called
 * @param {readonly { id?: string }[]} geometries
 * @returns {string | null} null for what is no country
 */
export function countryCode(file, geometries) {
  const known = KNOWN.get(file);
  if (known !== undefined) return known;
  const counts = new Map();
  for (const { id } of geometries) {
    const [, code] = /^([A-Z]{2})\./.exec(String(id)) ?? [];
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
