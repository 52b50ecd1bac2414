/**
 * A small made-up case to start from: five regions, every input table, each column explained in its
 * README.md. Everything in it is invented and says so in its sources.
 */
import { makePackage } from './make-package.ts';
import { templateReadme } from './template-readme.ts';

const SOURCE = 'assumed: invented example';

const EVENT = {
  id: 'withdrawal',
  date_known: '2030-03-01',
  date_effective: '2030-09-01',
  kind: 'patron_withdrawal_announced',
  side: 'incumbent',
  magnitude: 0.8,
  effect: 'weakens',
  text: 'The ally announces that its forces leave within six months',
  source: SOURCE,
  exogenous_after_origin: false,
};

function caseFile(name: string): string {
  const file = {
    id: name,
    title: 'An invented republic whose ally is leaving (template)',
    origin: '2030-03-01',
    horizon_days: 240,
    capital: 'EX1',
    incumbent: 'Republic of Exampleland',
    challengers: ['Example Front'],
    third_parties: [],
    events: [EVENT],
    schema_version: 1,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** CSV lines with the source appended to every row. */
function table(header: string, ...rows: readonly string[]): string {
  return [`${header},source`, ...rows.map((row) => `${row},${SOURCE}`), ''].join('\n');
}

const REGIONS = table(
  'id,name,capital,lat,lon,population_k,pop_weight,is_capital,road_km_to_capital,terrain_rugged,affinity_challenger,affinity_incumbent,insurgent_control_0,garrison_effective_k,garrison_nominal_k,militia_k,militia_leader,precontrolled_by,holdout_identity,challenger_force_k,sanctuary_border,groups,note',
  'EX1,Centre,Capital City,10.5,20.5,1200,0.4,1,0,0.2,0.15,0.6,0.05,12,18,0.5,,,0,0.3,0,Plainsfolk .8; Hillfolk .2,seat of the regime with its best garrison',
  'EX2,North,Northtown,11.5,20.5,500,0.1667,0,125,0.8,0.1,0.7,0.15,3,5,2,Example Leader,,1,0.7,0,Hillfolk .9; Plainsfolk .1,a community with arms of its own that has most to fear',
  'EX3,East,Easton,10.5,21.5,600,0.2,0,120,0.5,0.45,0.35,0.45,4,8,0.5,,,0,3,1,Plainsfolk 1,borders the country that shelters the challenger',
  'EX4,South,Southport,9.5,20.5,400,0.1333,0,130,0.3,0.35,0.4,0.35,3,6,0,,,0,1.5,0,Plainsfolk 1,',
  'EX5,Far East,Lastgate,10.5,22.5,300,0.1,0,250,0.6,0.55,0.25,0.6,2,5,0,,,0,2.5,1,Plainsfolk .9; Hillfolk .1,far from the capital and thinly held',
);

const LINKS = table(
  'region_a,region_b,road_km,quality,basis',
  'EX1,EX2,125,2,',
  'EX1,EX3,120,1,',
  'EX1,EX4,130,1,',
  'EX3,EX4,190,3,',
  'EX3,EX5,130,2,',
);

const PATRONS = table(
  'side,patron,channel,date_from,date_to,level,basis,known_by,exogenous_after_origin,consequence',
  'incumbent,Ally,money,2029-01-01,2030-12-31,1,pays the army; promised to the end of the year,2030-01-01,0,0',
  'incumbent,Ally,air,2029-01-01,2030-05-31,0.6,strikes from bases in the country,2030-03-01,0,0',
  'incumbent,Ally,air,2030-06-01,2030-12-31,0.1,announced: from abroad only,2030-03-01,0,0',
  'incumbent,Ally,troops,2029-01-01,2030-08-31,0.4,advisers,2030-03-01,0,0',
  'incumbent,Ally,troops,2030-09-01,2030-12-31,0,announced: all gone,2030-03-01,0,0',
  'challenger,Neighbour,arms,2029-01-01,2030-12-31,0.5,shelter and light arms,2030-03-01,0,0',
);

const FORCES = table(
  'side,actor,nominal_k,effective_low_k,effective_mid_k,effective_high_k,placed,basis',
  'incumbent,Army and police,42,16,24,32,1,mid = sum of garrison_effective_k',
  'incumbent_militia,Local militias,5,2,3,5,1,mid = sum of militia_k',
  'challenger,Example Front,12,5,8,12,1,mid = sum of challenger_force_k',
);

const EVACUATIONS = table(
  'region_id,capacity_persons_per_day,duration_days,last_date,kind,low,high,known_by',
  'EX1,1000,10,2030-09-01,assumed,300,2000,2030-03-01',
);

const BORDERS = table(
  'region_id,destination,km,openness,kind',
  'EX3,Neighbour,60,0.5,assumed',
  'EX5,Neighbour,30,0.5,assumed',
  'EX2,Northern Neighbour,80,0.1,assumed',
);

const RIGHTS = table(
  'holder,group,level,low,high,kind',
  'incumbent,women and girls,3,2,4,assumed',
  'challenger,women and girls,1,0,2,assumed',
  'incumbent,Plainsfolk,3,2,4,assumed',
  'challenger,Plainsfolk,3,2,4,assumed',
  'incumbent,Hillfolk,3,2,4,assumed',
  'challenger,Hillfolk,1,0,2,assumed',
);

/** A square of one degree around each centre: boundaries enough to draw. */
function mapFile(): string {
  const features = REGIONS.split('\n')
    .slice(1, -1)
    .map((line) => {
      const [id, name, , lat, lon] = line.split(',');
      const [south, west] = [Number(lat) - 0.5, Number(lon) - 0.5];
      const ring = [
        [west, south],
        [west, south + 1],
        [west + 1, south + 1],
        [west + 1, south],
        [west, south],
      ];
      const geometry = { type: 'Polygon', coordinates: [ring] };
      return JSON.stringify({ type: 'Feature', id, properties: { id, name }, geometry });
    });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

/**
 * A complete package that checks clean, to be edited into a real case.
 * @param name id of the case, as `case.json` wants it
 * @returns file name -> text
 */
export function templateCase(name: string): Map<string, string> {
  const files = new Map([
    ['README.md', templateReadme(name)],
    ['case.json', caseFile(name)],
    ['regions.csv', REGIONS],
    ['links.csv', LINKS],
    ['patrons.csv', PATRONS],
    ['forces.csv', FORCES],
    ['evacuations.csv', EVACUATIONS],
    ['borders.csv', BORDERS],
    ['rights.csv', RIGHTS],
    ['map.geojson', mapFile()],
  ]);
  const licences = [
    {
      name: 'CC0-1.0',
      title: 'Creative Commons Zero; the example is free, state the licence of your own data',
      path: 'https://creativecommons.org/publicdomain/zero/1.0/',
    },
  ];
  return makePackage(files, { name, licences });
}
