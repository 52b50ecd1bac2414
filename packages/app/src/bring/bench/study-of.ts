/** A sound case of the bench as the file that the Play screen takes, with its parameters. */
import {
  type CaseData,
  LEVERS_FILE,
  makePackage,
  parseScenario,
  readCase,
  readLevers,
  readObserved,
} from '@interregnum/case';
import { DEFAULT_SWITCHES, type Mechanism, type Parameters } from '@interregnum/model';
import {
  type ChosenParameters,
  namedPosterior,
  parametersFor,
  SHIPPED_POSTERIOR,
  withSwitchedOn,
} from '@interregnum/questions';
import type { Geometry } from 'geojson';
import type { CaseFile, PageScenario } from '../../cases/page-data.ts';
import { OWN, ownId } from '../own-id.ts';

export interface BroughtCase {
  readonly id: string;
  readonly caseFile: CaseFile;
  readonly parameters: Parameters;
}

type Notes = (switchedOn: readonly Mechanism[]) => readonly string[];

function scenariosIn(files: ReadonlyMap<string, string>, notesOf: Notes): PageScenario[] {
  return [...files].flatMap(([path, text]): PageScenario[] => {
    const [, name] = /^scenarios\/(.+)\.yaml$/.exec(path) ?? [];
    if (name === undefined) return [];
    const { scenario } = parseScenario(text, name);
    if (scenario === null) return [];
    const { title, description, switchedOn, edits } = scenario;
    const parameterNotes = notesOf(switchedOn);
    return [{ name, title, description, switchedOn, edits, parameterNotes }];
  });
}

/** Without the districts, which the page does not play. */
function withoutDistricts(data: CaseData): CaseData {
  const { districts: _, ...rest } = data;
  return rest;
}

/** Positions of a map that are drawn without a wait, many times those of any map that ships. */
export const MOST_POSITIONS = 100_000;

const countPositions = (coordinates: unknown): number =>
  !Array.isArray(coordinates)
    ? 0
    : typeof coordinates[0] === 'number'
      ? 1
      : coordinates.reduce((sum: number, part) => sum + countPositions(part), 0);

/** Also of a collection, and of collections in it. */
function positionsOf(geometry: Geometry | null): number {
  if (geometry === null) return 0;
  return geometry.type === 'GeometryCollection'
    ? geometry.geometries.reduce((sum, part) => sum + positionsOf(part), 0)
    : countPositions(geometry.coordinates);
}

/** The page draws the map, which must not hold it up: one with more is replaced by a schematic one. */
function isBearable({ map }: CaseData): boolean {
  const features = map?.features ?? [];
  const positions = features.reduce((sum, { geometry }) => sum + positionsOf(geometry), 0);
  return positions <= MOST_POSITIONS;
}

const isMap = (name: string): boolean => /\.(geo|topo)json$/i.test(name);

function drawable(files: ReadonlyMap<string, string>): CaseData | null {
  const { data } = readCase(makePackage(files));
  if (data === null || isBearable(data)) return data;
  const without = new Map([...files].filter(([name]) => !isMap(name)));
  const { data: schematic } = readCase(makePackage(without));
  if (schematic === null) return null;
  const said = `The map has more than ${MOST_POSITIONS} positions; here it is drawn from the centres alone`;
  return { ...data, map: schematic.map, assumptions: [...data.assumptions, said] };
}

/**
 * The same inputs and parameters as `interregnum run` takes of the saved package.
 * @returns null when the case is not sound
 */
export function broughtCase(
  files: ReadonlyMap<string, string>,
  posteriorText: string,
): BroughtCase | null {
  const packaged = makePackage(files);
  const data = drawable(files);
  if (data === null) return null;
  const posterior = namedPosterior(posteriorText, 'posterior.json', SHIPPED_POSTERIOR);
  const parametersWith = (switchedOn: readonly Mechanism[]): ChosenParameters =>
    parametersFor(posterior, data, withSwitchedOn(DEFAULT_SWITCHES, switchedOn));
  const { parameters, from } = parametersWith([]);
  const id = ownId(data.id);
  const caseFile: CaseFile = {
    schema: 'interregnum.page-case/1',
    country: data.title,
    data: { ...withoutDistricts(data), id },
    observed: readObserved(packaged, data).observed,
    parameters: { ...from, file: `${OWN}${id}` },
    scenarios: scenariosIn(packaged, (switchedOn) => parametersWith(switchedOn).from.notes),
    levers: readLevers(packaged.get(LEVERS_FILE) ?? '', LEVERS_FILE, data).levers ?? [],
    scores: null,
    brought: data.id,
  };
  return { id, caseFile, parameters };
}
