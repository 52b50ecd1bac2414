/**
 * Packages against the standard: its published JSON Schemas (docs/schemas/vendor/frictionless), the
 * profile of this program, and every row against its Table Schema. Held for each shipped case, for
 * the template and for a package made from bare tables.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { isBeside } from '../beside.ts';
import { readCase } from '../read.ts';
import { TABLES, type TableName } from '../tables.ts';
import { makePackage } from './make-package.ts';
import { caseProfile } from './profile.ts';
import { templateCase } from './template.ts';
import { checkRows, type Descriptor, recordsOf } from './testing/check-rows.ts';

const ROOT: string = join(import.meta.dirname, '../../../..');
const SCHEMAS: string = join(ROOT, 'docs/schemas');
const CASES: string = join(ROOT, 'cases');

const read = (path: string): string => readFileSync(path, 'utf8');

/** The standard's schemas are draft 4, but use nothing that changed since. */
function standard(name: string): Record<string, unknown> {
  const { $schema, ...schema } = JSON.parse(
    read(join(SCHEMAS, 'vendor/frictionless', `${name}.json`)),
  );
  expect($schema).toMatch(/draft-04/);
  return schema;
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
// a hint for forms in the standard's schemas, not a format of text
ajv.addFormat('textarea', true);
ajv.addSchema(
  standard('data-package'),
  'https://specs.frictionlessdata.io/schemas/data-package.json',
);
const isDataPackage = ajv.getSchema('https://specs.frictionlessdata.io/schemas/data-package.json')!;
const isDataResource = ajv.compile(standard('data-resource'));
const isTabularPackage = ajv.compile(standard('tabular-data-package'));
const isTabularResource = ajv.compile(standard('tabular-data-resource'));
const isTableSchema = ajv.compile(standard('table-schema'));
const isCase = ajv.compile(JSON.parse(read(join(SCHEMAS, 'interregnum-case-1.json'))));

function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

function folder(name: string): Map<string, string> {
  const path = join(CASES, name);
  // scenarios and the like lie in folders of their own beside the package
  const files = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name: file }) => [file, read(join(path, file))]));
}

const without = (files: ReadonlyMap<string, string>, ...names: string[]): Map<string, string> =>
  new Map([...files].filter(([name]) => !names.includes(name)));

const shipped = readdirSync(CASES).filter((name) =>
  existsSync(join(CASES, name, 'datapackage.json')),
);
const packages: readonly (readonly [string, Map<string, string>])[] = [
  ...shipped.map((name) => [name, folder(name)] as const),
  ['the template', templateCase('my-case')],
  ...shipped.map(
    (name) =>
      [
        `${name} made from its bare tables`,
        makePackage(without(folder(name), 'datapackage.json', 'provenance.csv')),
      ] as const,
  ),
];

test('there are shipped cases', () => {
  expect(shipped).toHaveLength(25);
});

describe.each(packages)('%s', (_, files) => {
  const descriptor = JSON.parse(files.get('datapackage.json')!) as Descriptor;
  const tabular = descriptor.resources.filter((r) => r.schema);

  test('is a data package of the standard', () => {
    expect(faultsOf(isDataPackage, descriptor)).toEqual([]);
    for (const resource of descriptor.resources)
      expect(faultsOf(isDataResource, resource)).toEqual([]);
  });

  test('its tables are tabular data resources with valid Table Schemas', () => {
    for (const resource of tabular) {
      expect(faultsOf(isTabularResource, resource)).toEqual([]);
      expect(faultsOf(isTableSchema, resource.schema)).toEqual([]);
    }
    const tablesOnly = { ...descriptor, profile: 'tabular-data-package', resources: tabular };
    expect(faultsOf(isTabularPackage, tablesOnly)).toEqual([]);
  });

  test('keeps the profile of a case', () => {
    expect(faultsOf(isCase, descriptor)).toEqual([]);
  });

  test('lists every file, and every file it lists is there', () => {
    const listed = descriptor.resources.map((r) => r.path);
    const there = [...files.keys()].filter(
      (f) => !isBeside(f) && f !== 'datapackage.json' && !f.endsWith('.md'),
    );
    expect(listed.sort()).toEqual(there.sort());
  });

  test('every row fits its Table Schema, keys are unique and lead somewhere', () => {
    expect(checkRows(descriptor, files)).toEqual([]);
  });

  test('every number of an input has low, high, kind and source, and lies between', () => {
    const faults: string[] = [];
    const rows = recordsOf(files.get('provenance.csv')!);
    const at = new Map(rows.map((r) => [`${r.table}/${r.key}/${r.column}`, r]));
    const covered = (id: string, value: number): void => {
      const row = at.get(id);
      const { low = '', high = '', kind = '', source = '' } = row ?? {};
      const isIn = low !== '' && high !== '' && Number(low) <= value && value <= Number(high);
      if (!isIn || source === '' || kind === '') faults.push(`${id} = ${value}: ${low}..${high}`);
    };
    for (const [table, key] of KEYS) {
      const { columns } = TABLES[table];
      for (const record of recordsOf(files.get(`${table}.csv`) ?? '')) {
        for (const { name, type } of columns) {
          if (type !== 'number' || /^(effective_)?(low|high)(_k)?$/.test(name)) continue;
          if (record[name]) covered(`${table}/${key(record)}/${name}`, Number(record[name]));
        }
      }
    }
    for (const event of JSON.parse(files.get('case.json')!).events) {
      covered(`events/${event.id}/magnitude`, event.magnitude);
    }
    expect(faults).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  });

  test('reads without a fault or a warning', () => {
    expect(readCase(files).problems).toEqual([]);
  });

  test('is what makePackage makes of it', () => {
    expect([...makePackage(files)]).toEqual([...files].sort(descriptorFirst));
  });

  test('the map shows every region in closed rings, its centre inside or at their edge', () => {
    const map = JSON.parse(files.get('map.geojson')!) as FeatureCollection<Polygon | MultiPolygon>;
    const regions = recordsOf(files.get('regions.csv')!);
    // ground that is no region has no id
    const shown = map.features.filter((f) => f.properties?.id !== undefined);
    expect(shown.map((f) => f.properties?.id)).toEqual(regions.map((r) => r.id));
    shown.forEach(({ geometry }, i) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const ring of polygons.flat()) expect(ring.at(-1)).toEqual(ring[0]);
      const centre = [Number(regions[i]!.lon), Number(regions[i]!.lat)] as const;
      const inside = polygons.some((p) => crossings(p[0]!, centre) % 2 === 1);
      const off = inside ? 0 : Math.min(...polygons.flat().map((ring) => apart(ring, centre)));
      expect([regions[i]!.id, off < EDGE_DEGREES]).toEqual([regions[i]!.id, true]);
    });
  });

  test('what happened is marked as observed, and nothing else is', () => {
    for (const { name, 'interregnum:role': role } of descriptor.resources) {
      const happened = name === 'outcome_case' || TABLES[name as TableName]?.observed === true;
      expect([name, role === 'observed']).toEqual([name, happened]);
    }
  });
});

type Row = Readonly<Record<string, string>>;
const keyOf =
  (...columns: readonly string[]) =>
  (r: Row): string =>
    columns.map((c) => r[c]).join('|');

/** The key by which provenance.csv names a row. */
const KEYS: readonly (readonly [TableName, (r: Row) => string])[] = [
  ['regions', keyOf('id')],
  ['links', keyOf('region_a', 'region_b')],
  ['patrons', keyOf('side', 'patron', 'channel', 'date_from', 'exogenous_after_origin')],
  ['forces', keyOf('actor')],
  ['evacuations', keyOf('region_id')],
  ['borders', keyOf('region_id', 'destination')],
  ['rights', keyOf('holder', 'group')],
];

/** How often a ray from the point to the east crosses the ring; odd inside. */
function crossings(ring: Position[], [x, y]: readonly [number, number]): number {
  return ring.slice(1).filter(([x2, y2], i) => {
    const [x1, y1] = ring[i] as [number, number];
    if (y1 > y === y2! > y) return false;
    return x < x1 + ((y - y1) / (y2! - y1)) * (x2! - x1);
  }).length;
}

/** A port on a simplified coast or a town on a border river may lie outside by this much. */
const EDGE_DEGREES = 0.05;

/** Degrees from the point to the nearest edge of the ring. */
function apart(ring: Position[], [x, y]: readonly [number, number]): number {
  return Math.min(
    ...ring.slice(1).map(([x2, y2], i) => {
      const [x1, y1] = ring[i] as [number, number];
      const [dx, dy] = [x2! - x1, y2! - y1];
      const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
    }),
  );
}

function descriptorFirst([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return Number(b === 'datapackage.json') - Number(a === 'datapackage.json');
}

describe('the published profile', () => {
  // after a change of the tables: npx vitest run packages/case -u
  test('is the one the tables give', async () => {
    const text = `${JSON.stringify(caseProfile(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(SCHEMAS, 'interregnum-case-1.json'));
  });

  type Mutable = {
    [key: string]: unknown;
    resources: {
      name: string;
      'interregnum:role'?: string;
      schema?: { fields: Record<string, unknown>[] };
    }[];
  };
  const broken = (change: (d: Mutable) => void): string[] => {
    const descriptor = JSON.parse(templateCase('x').get('datapackage.json')!) as Mutable;
    change(descriptor);
    return faultsOf(isCase, descriptor);
  };
  const resource = (d: Mutable, name: string) => d.resources.find((r) => r.name === name)!;

  test('refuses what is not a case', () => {
    expect(broken(() => {})).toEqual([]);
    const changes: ((d: Mutable) => void)[] = [
      (d) => delete d.licenses,
      (d) => delete d['interregnum:profile'],
      (d) => {
        d.resources = d.resources.filter((r) => r.name !== 'patrons');
      },
      (d) => {
        d.resources = d.resources.filter((r) => r.name !== 'provenance');
      },
      (d) => {
        resource(d, 'regions')['interregnum:role'] = 'observed';
      },
      (d) => delete resource(d, 'borders')['interregnum:role'],
      (d) => delete resource(d, 'links').schema,
      (d) => {
        const { schema } = resource(d, 'regions');
        schema!.fields = schema!.fields.filter((f) => f.name !== 'garrison_effective_k');
      },
      (d) => {
        resource(d, 'links').schema!.fields.find((f) => f.name === 'road_km')!.unit = 'miles';
      },
      // the standard's own rules hold as well
      (d) => {
        resource(d, 'links').name = 'Not A Name';
      },
    ];
    for (const change of changes) expect(broken(change), String(change)).not.toEqual([]);
  });
});

describe('the check of rows', () => {
  const files = templateCase('x');
  const descriptor = JSON.parse(files.get('datapackage.json')!) as Descriptor;
  const faults = (file: string, from: string, to: string): string[] =>
    checkRows(descriptor, new Map(files).set(file, files.get(file)!.replace(from, to)));

  test('finds what does not fit', () => {
    expect(faults('links.csv', 'EX1,EX2,125', 'EX1,EX9,125')).toEqual([
      'links: region_b EX9 is not in regions',
    ]);
    expect(faults('links.csv', 'EX1,EX2,125', 'EX1,EX2,far')[0]).toMatch(/road_km is no number/);
    expect(faults('links.csv', 'EX1,EX2,125', 'EX1,EX3,125')).toEqual(['links: keys repeat']);
    expect(faults('regions.csv', ',0.15,0.6,', ',1.5,0.6,')[0]).toMatch(
      /affinity_challenger is too large/,
    );
    expect(faults('patrons.csv', 'incumbent,', 'regime,')[0]).toMatch(
      /side is none of the choices/,
    );
    expect(faults('patrons.csv', '2029-01-01', '2029-1-1')[0]).toMatch(/date_from is no date/);
    expect(faults('regions.csv', 'EX1,Centre', ',Centre')[0]).toMatch(/id is missing/);
  });
});
