/** Which of the layers in one file is meant. */
import { nearestOf } from '../problems.ts';
import { ShapesRefused } from './raw.ts';

/** @throws ShapesRefused where there is none, several and nothing said, or none of that name */
export function chosenLayer(names: readonly string[], wanted: string | undefined): string {
  const [only] = names;
  if (only === undefined) throw new ShapesRefused('it holds no layer of regions');
  if (wanted === undefined && names.length === 1) return only;
  if (wanted === undefined)
    throw new ShapesRefused(`it has several layers, ${names.join(', ')}: choose one with --layer`);
  if (names.includes(wanted)) return wanted;
  const nearest = nearestOf(wanted, names);
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  throw new ShapesRefused(`it has no layer ${wanted}, but ${names.join(', ')}${hint}`);
}
