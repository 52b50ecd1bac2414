/** Ways between near places on a plane. */

const KM_PER_DEGREE = 111.2;

/** cos x by its series, good to 1e-6 below 70 degrees. */
function cosine(x: number): number {
  const y = x * x;
  return 1 - (y / 2) * (1 - (y / 12) * (1 - (y / 30) * (1 - (y / 56) * (1 - y / 90))));
}

/** Kilometres between two points in degrees, short beside the globe. */
export function flatKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const north = (latA - latB) * KM_PER_DEGREE;
  const east = (lonA - lonB) * KM_PER_DEGREE * cosine((((latA + latB) / 2) * Math.PI) / 180);
  return Math.sqrt(north * north + east * east);
}
