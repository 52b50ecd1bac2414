/** Every figure of a country, for tests that hold for all of them. */

import { civilians, civiliansCsv } from '../civilians.ts';
import { comparison, comparisonCsv } from '../comparison.ts';
import { type CourseInput, course, courseCsv } from '../course.ts';
import { destinations, destinationsCsv } from '../destinations.ts';
import { displacement, displacementCsv } from '../displacement.ts';
import { type DistrictCountsInput, districtCounts, districtCountsCsv } from '../district-counts.ts';
import { dots, dotsCsv } from '../dots.ts';
import { expertsFigure, expertsFigureCsv } from '../experts.ts';
import { fan, fanCsv } from '../fan.ts';
import { forecastFigure, forecastFigureCsv } from '../forecast.ts';
import type { FigureOptions } from '../frame.ts';
import { heldTwins, heldTwinsCsv } from '../held-twins.ts';
import { manners, mannersCsv } from '../manners.ts';
import { map } from '../map.ts';
import { mapSheet } from '../map-sheet.ts';
import { mapCsv } from '../map-state.ts';
import { order, orderCsv } from '../order.ts';
import { outline, outlineCsv } from '../outline.ts';
import { pit } from '../pit.ts';
import { pitCsv } from '../pit-data.ts';
import { reliability } from '../reliability.ts';
import { reliabilityCsv } from '../reliability-data.ts';
import { rights, rightsCsv } from '../rights.ts';
import { screening, screeningCsv } from '../screening.ts';
import { sensitivity, sensitivityCsv } from '../sensitivity.ts';
import { timeline, timelineCsv } from '../timeline.ts';
import { why } from '../why.ts';
import { whyCsv } from '../why-data.ts';
import { pitInput, reliabilityInput } from './calibration-input.ts';
import type { Country } from './fixture.ts';
import { expertsInput, forecastInput } from './forecast-input.ts';
import { whyInput } from './why-input.ts';

export interface Drawn {
  readonly name: string;
  readonly svg: string;
  readonly csv: string;
  readonly title: string;
}

/** The first region's course, if there is one. */
function courseInput({ map }: Country): CourseInput {
  const place = map.places[0];
  return {
    title: place?.name ?? 'No region',
    origin: map.origin,
    runs: map.runs,
    lost: (place?.lost ?? []).map((share) => share ?? 0),
    observed: place?.observed ?? { status: 'unknown' },
  };
}

/** The displaced as if they were districts, so that extremes of the one are extremes of the other. */
function districtsOf({ displacement: from }: Country): DistrictCountsInput {
  return {
    ...from,
    title: 'Districts lost',
    districts: 398,
    observed: from.observed.map((p) => ({
      day: p.day,
      lost: p.persons,
      assessor: p.metric,
      source: p.source,
    })),
  };
}

/** Draw all figures of a country. */
export function allFigures(c: Country, layout: 'wide' | 'narrow' = 'wide'): Drawn[] {
  const of = (id: string): FigureOptions => ({ id, layout });
  const frames = [1, 3];
  return [
    { name: 'fan', svg: fan(c.fan, of('fan')), csv: fanCsv(c.fan), title: c.fan.title },
    {
      name: 'forecast',
      svg: forecastFigure(forecastInput(c.fan), of('forecast')),
      csv: forecastFigureCsv(forecastInput(c.fan)),
      title: c.fan.title,
    },
    {
      name: 'experts',
      svg: expertsFigure(expertsInput(c), of('experts')),
      csv: expertsFigureCsv(expertsInput(c)),
      title: c.fan.title,
    },
    { name: 'dots', svg: dots(c.dots, of('dots')), csv: dotsCsv(c.dots), title: c.dots.title },
    {
      name: 'order',
      svg: order(c.order, of('order')),
      csv: orderCsv(c.order),
      title: c.order.title,
    },
    {
      name: 'manners',
      svg: manners(c.manners, of('manners')),
      csv: mannersCsv(c.manners),
      title: c.manners.title,
    },
    {
      name: 'displacement',
      svg: displacement(c.displacement, of('displacement')),
      csv: displacementCsv(c.displacement),
      title: c.displacement.title,
    },
    {
      name: 'district-counts',
      svg: districtCounts(districtsOf(c), of('district-counts')),
      csv: districtCountsCsv(districtsOf(c)),
      title: 'Districts lost',
    },
    {
      name: 'destinations',
      svg: destinations(c.destinations, of('destinations')),
      csv: destinationsCsv(c.destinations),
      title: c.destinations.title,
    },
    {
      name: 'civilians',
      svg: civilians(c.civilians, of('civilians')),
      csv: civiliansCsv(c.civilians),
      title: c.civilians.title,
    },
    {
      name: 'rights',
      svg: rights(c.rights, of('rights')),
      csv: rightsCsv(c.rights),
      title: c.rights.title,
    },
    {
      name: 'sensitivity',
      svg: sensitivity(c.sensitivity, of('sensitivity')),
      csv: sensitivityCsv(c.sensitivity),
      title: c.sensitivity.title,
    },
    {
      name: 'screening',
      svg: screening(c.screening, of('screening')),
      csv: screeningCsv(c.screening),
      title: c.screening.title,
    },
    {
      name: 'why',
      svg: why(whyInput(c.order), of('why')),
      csv: whyCsv(whyInput(c.order)),
      title: c.order.title,
    },
    {
      name: 'reliability',
      svg: reliability(reliabilityInput(c.order), of('reliability')),
      csv: reliabilityCsv(reliabilityInput(c.order)),
      title: c.order.title,
    },
    {
      name: 'pit',
      svg: pit(pitInput(c.order), of('pit')),
      csv: pitCsv(pitInput(c.order)),
      title: c.order.title,
    },
    {
      name: 'timeline',
      svg: timeline(c.timeline, of('timeline')),
      csv: timelineCsv(c.timeline),
      title: c.timeline.title,
    },
    {
      name: 'comparison',
      svg: comparison(c.comparison, of('comparison')),
      csv: comparisonCsv(c.comparison),
      title: c.comparison.title,
    },
    {
      name: 'held-twins',
      svg: heldTwins(c.heldTwins, of('held-twins')),
      csv: heldTwinsCsv(c.heldTwins),
      title: c.heldTwins.title,
    },
    {
      name: 'map-model',
      svg: map(c.map, { ...of('map-model'), frame: 3, side: 'model' }),
      csv: mapCsv(c.map, [3]),
      title: c.map.title,
    },
    {
      name: 'map-observed',
      svg: map(c.map, { ...of('map-observed'), frame: 3, side: 'observed' }),
      csv: mapCsv(c.map, [3]),
      title: c.map.title,
    },
    {
      name: 'course',
      svg: course(courseInput(c), of('course')),
      csv: courseCsv(courseInput(c)),
      title: courseInput(c).title,
    },
    {
      name: 'outline',
      svg: outline(c.map, of('outline')),
      csv: outlineCsv(c.map),
      title: c.map.title,
    },
    {
      name: 'map-sheet',
      svg: mapSheet(c.map, { ...of('map-sheet'), frames }),
      csv: mapCsv(c.map, frames),
      title: c.map.title,
    },
  ];
}
