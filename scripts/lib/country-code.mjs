/** Which country a boundary file is of: the files are called after Natural Earth's own codes. */

/** ISO 3166-1 alpha-2 where the regions of a file do not carry it: states of the USA, slips, no regions. */
const KNOWN = {
  usa: 'US',
  sds: 'SS',
  gbr: 'GB',
  kos: 'XK',
  psx: 'PS',
  tls: 'TL',
  ata: 'AQ',
  atf: 'TF',
  cym: 'KY',
  flk: 'FK',
  ggy: 'GG',
  gib: 'GI',
  gum: 'GU',
  hmd: 'HM',
  imn: 'IM',
  iot: 'IO',
  jey: 'JE',
  kir: 'KI',
  mac: 'MO',
  mco: 'MC',
  mlt: 'MT',
  nfk: 'NF',
  niu: 'NU',
  pcn: 'PN',
  sah: 'EH',
  sgs: 'GS',
  tuv: 'TV',
  vat: 'VA',
  vgb: 'VG',
};

/** ISO 3166-1 alpha-3 (XKX: in common use for Kosovo) where the file is called otherwise. */
const ALPHA_3 = { sds: 'SSD', kos: 'XKX', psx: 'PSE', ald: 'ALA', sah: 'ESH' };

/** What Natural Earth keeps apart and ISO 3166 has no code for. */
const NAMES = {
  atc: 'Ashmore and Cartier Islands',
  bjn: 'Bajo Nuevo Bank',
  clp: 'Clipperton Island',
  csi: 'Coral Sea Islands',
  cyn: 'Northern Cyprus',
  esb: 'Dhekelia',
  ioa: 'Indian Ocean Territories',
  kab: 'Baikonur',
  kas: 'Siachen Glacier',
  pga: 'Spratly Islands',
  scr: 'Scarborough Reef',
  ser: 'Serranilla Bank',
  sol: 'Somaliland',
  usg: 'Guantanamo Bay',
  wsb: 'Akrotiri',
};

/** Parts of a country that has a file of its own, the world, and a point in the sea. */
const NO_COUNTRY = {
  uk: 'Parts of the United Kingdom',
  world: 'The world, a region a country',
  'world.hires': 'The world, a region a country, finer',
  _nul: 'Null Island',
};

const english = new Intl.DisplayNames(['en'], { type: 'region' });

/** The code that most regions carry (HASC: `AO.LN`). */
function codeOfRegions(geometries) {
  const counts = new Map();
  for (const { id } of geometries) {
    const [, code] = /^([A-Z]{2})\./.exec(String(id)) ?? [];
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/**
 * @param {string} file name of the boundary file without its ending
 * @param {readonly { id?: string }[]} geometries
 * @returns {{ file: string, alpha2: string | null, alpha3: string | null, name: string }}
 */
export function countryOf(file, geometries) {
  const apart = NO_COUNTRY[file] ?? NAMES[file];
  if (apart !== undefined) return { file, alpha2: null, alpha3: null, name: apart };
  const alpha2 = KNOWN[file] ?? codeOfRegions(geometries);
  if (alpha2 === null) throw new Error(`${file}: no country is known by this name`);
  return { file, alpha2, alpha3: ALPHA_3[file] ?? file.toUpperCase(), name: english.of(alpha2) };
}
