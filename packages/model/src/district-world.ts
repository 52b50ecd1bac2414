/**
 * The optional tier below the regions: districts, of which one in each region is its centre and the
 * others are outposts. Districts of region i are memberStart[i] .. memberStart[i + 1] - 1.
 */
export interface DistrictWorld {
  readonly count: number;
  readonly memberStart: Int32Array;
  /** Region of each district. */
  readonly region: Int32Array;
  /** District of the centre of each region; -1 where the region has no districts. */
  readonly centreOf: Int32Array;
  /** Districts with a common border, compressed rows. */
  readonly linkStart: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkKm: Float64Array;
  /** sqrt(population), normalised over the outposts of a region; 0 for the district of a centre. */
  readonly weight: Float64Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** Road to the centre of the region, km. */
  readonly legKm: Float64Array;
  readonly affinityChallenger: Float64Array;
  readonly affinityIncumbent: Float64Array;
  /**
   * Log odds at the origin that the challenger holds the district, and that it is contested where it
   * does not; shifted region by region until the mean control expected is the region's.
   */
  readonly heldLogit: Float64Array;
  readonly contestedLogit: Float64Array;
}
