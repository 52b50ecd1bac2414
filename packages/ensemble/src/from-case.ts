/** From a case to what an ensemble needs. */
import { type CaseData, compileWorld, districtsInOrder, worldLabels } from '@interregnum/case';
import { DEFAULT_SWITCHES, type Parameters, SHIPPED, type Switches } from '@interregnum/model';
import type { EnsembleInput } from './identity.ts';
import type { WorldNames } from './names.ts';
import type { TablesContext } from './tables/provenance.ts';

export interface CaseRunOptions {
  /** Edits already applied to `data`, as the user wrote them. */
  readonly edits?: readonly string[];
  /** Use support and events realised after the origin (default), or only what was known then. */
  readonly hindcast?: boolean;
  /** Play the district tier where the case has one; false when not given. */
  readonly districts?: boolean;
  /** The shipped vector when not given. */
  readonly parameters?: Parameters;
  readonly switches?: Switches;
  /** 1 when not given. */
  readonly seed?: number;
}

export function inputFromCase(
  data: CaseData,
  options: CaseRunOptions = {},
): EnsembleInput & { readonly names: WorldNames } {
  const hindcast = options.hindcast ?? true;
  const labels = worldLabels(data);
  return {
    world: compileWorld(data, { hindcast, districts: options.districts === true }),
    caseId: data.id,
    caseHash: data.hash,
    edits: options.edits ?? [],
    hindcast,
    parameters: options.parameters ?? SHIPPED,
    switches: options.switches ?? DEFAULT_SWITCHES,
    seed: options.seed ?? 1,
    names: {
      regions: data.regions.map((r) => ({ id: r.id, name: r.name })),
      destinations: labels.destinations,
      groups: labels.groups,
      ...(options.districts === true
        ? {
            districts: districtsInOrder(data).map(({ id, name, region }) => ({ id, name, region })),
          }
        : {}),
    },
  };
}

/** What tables say of the case they come from. */
export function tablesContext(data: CaseData): TablesContext {
  return {
    title: data.title,
    origin: data.origin,
    horizonDays: data.horizonDays,
    licences: data.licences,
  };
}
