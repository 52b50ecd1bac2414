import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase } from '../read.ts';
import { makePackage } from './make-package.ts';
import { templateCase } from './template.ts';
import { recordsOf } from './testing/check-rows.ts';

/** The template's tables without what a package adds. */
function bare(): Map<string, string> {
  const files = templateCase('bare');
  files.delete('datapackage.json');
  files.delete('provenance.csv');
  files.delete('README.md');
  return files;
}

const provenance = (files: ReadonlyMap<string, string>): Record<string, string>[] =>
  recordsOf(files.get('provenance.csv')!);
const descriptor = (files: ReadonlyMap<string, string>): Record<string, unknown> =>
  JSON.parse(files.get('datapackage.json')!);

describe('makePackage', () => {
  test('gives the ranges and kinds that reading the bare folder gives', () => {
    const { data } = readCase(bare());
    const packaged = readCase(makePackage(bare()));
    expect(packaged.problems).toEqual([]);
    data!.regions.forEach((region, i) => {
      const { low, high, kind, value } = region.garrisonMen;
      const same = packaged.data!.regions[i]!.garrisonMen;
      expect(same.value).toBe(value);
      expect(same.kind).toBe(kind);
      // written with six digits
      expect(same.low / low).toBeCloseTo(1, 5);
      expect(same.high / high).toBeCloseTo(1, 5);
    });
  });

  test('garrisons spread as their side in forces.csv', () => {
    const row = provenance(makePackage(bare())).find(
      (r) => r.key === 'EX1' && r.column === 'garrison_effective_k',
    )!;
    expect([row.low, row.high, row.kind]).toEqual(['8', '16', 'assumed']);
  });

  test('keeps every row a person wrote, first and unchanged', () => {
    const written = 'regions,EX1,population_k,1100,1250,measured,census of 2029';
    const files = bare().set(
      'provenance.csv',
      `table,key,column,low,high,kind,source\n${written}\n`,
    );
    const made = makePackage(files);
    expect(made.get('provenance.csv')!.split('\n')[1]).toBe(written);
    const same = provenance(made).filter((r) => r.key === 'EX1' && r.column === 'population_k');
    expect(same).toHaveLength(1);
    expect(readCase(made).data!.regions[0]!.populationPersons).toMatchObject({
      low: 1_100_000,
      high: 1_250_000,
      kind: 'measured',
      source: 'census of 2029',
    });
  });

  test('a row for * speaks for every row of its column', () => {
    const files = bare().set(
      'provenance.csv',
      'table,key,column,low,high,kind,source\nregions,*,terrain_rugged,0,1,assumed,unknown\n',
    );
    const rows = provenance(makePackage(files)).filter((r) => r.column === 'terrain_rugged');
    expect(rows.map((r) => r.key)).toEqual(['*']);
  });

  test('writes no provenance for a cell that is blank', () => {
    const files = bare();
    files.set('regions.csv', files.get('regions.csv')!.replace('0.7,0,Hillfolk', '0.7,,Hillfolk'));
    const rows = provenance(makePackage(files)).filter((r) => r.column === 'sanctuary_border');
    expect(rows.map((r) => r.key)).not.toContain('EX2');
    expect(rows.map((r) => r.key)).toContain('EX1');
  });

  test('keeps what a person wrote into the descriptor', () => {
    const first = makePackage(bare());
    const edited = descriptor(first);
    edited.title = 'A better title';
    edited.contributors = [{ title: 'Somebody' }];
    const resources = edited.resources as Record<string, unknown>[];
    resources[1]!.licenses = [{ name: 'ODbL-1.0' }];
    const again = descriptor(makePackage(first.set('datapackage.json', JSON.stringify(edited))));
    expect(again).toMatchObject({ title: 'A better title', contributors: [{ title: 'Somebody' }] });
    expect((again.resources as Record<string, unknown>[])[1]!.licenses).toEqual([
      { name: 'ODbL-1.0' },
    ]);
  });

  test('options win over what was there; without a licence it says so', () => {
    const licences = [{ name: 'CC-BY-4.0' }];
    const made = makePackage(bare(), { name: 'Other Case', title: 'Other', licences });
    expect(JSON.parse(made.get('case.json')!).id).toBe('Other Case');
    expect(descriptor(made)).toMatchObject({
      name: 'other-case',
      title: 'Other',
      licenses: licences,
    });
    expect(descriptor(makePackage(bare()))).toMatchObject({ licenses: [{ name: 'notspecified' }] });
  });

  test('tidies tables without touching values', () => {
    const files = bare();
    const links = files.get('links.csv')!;
    const messy = `\ufeff${links.replace('EX1,EX2,125,2,', '"EX1", EX2 ,NA,2,')}`.replace(
      /\n/g,
      '\r\n',
    );
    const made = makePackage(files.set('links.csv', messy));
    expect(made.get('links.csv')).toBe(links.replace('EX1,EX2,125,2,', 'EX1,EX2,,2,'));
  });

  test('carries columns of your own, and says that they are not read', () => {
    const files = bare();
    const lines = files.get('links.csv')!.trimEnd().split('\n');
    files.set('links.csv', `${lines.map((l, i) => `${l},${i ? i : 'lanes'}`).join('\n')}\n`);
    const resources = descriptor(makePackage(files)).resources as {
      name: string;
      schema: { fields: unknown[] };
    }[];
    expect(resources.find((r) => r.name === 'links')!.schema.fields.at(-1)).toEqual({
      name: 'lanes',
      type: 'number',
      description: 'Not read by Interregnum',
    });
  });

  test('passes on what it cannot read, for check to explain', () => {
    const broken = 'region_a,region_b\n"EX1,EX2\n';
    const made = makePackage(bare().set('links.csv', broken).set('notes.txt', 'hello'));
    expect(made.get('links.csv')).toBe(broken);
    expect(made.get('notes.txt')).toBe('hello');
    expect(readCase(made).problems.map((p) => p.at.file)).toContain('links.csv');
    expect(made.has('provenance.csv')).toBe(false);
  });

  test('never throws, and changes nothing the second time', () => {
    const names = [...bare().keys(), 'datapackage.json', 'provenance.csv', 'outcome_case.json'];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom(
        'a,b\n1,2\n',
        '[]',
        '{"resources":[{"name":"links"}],"title":3}',
        'id,id\n1,1\n',
        '',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (name, content) => {
        const once = makePackage(bare().set(name, content));
        expect([...makePackage(once)]).toEqual([...once]);
      }),
      { numRuns: 60, examples: [['patrons.csv', '""']] },
    );
  });
});

describe('templateCase', () => {
  test('checks clean under any name', () => {
    for (const name of ['my-case', 'افغانستان', 'Case 2']) {
      const files = templateCase(name);
      expect(readCase(files).problems).toEqual([]);
      expect(readCase(files).data!.id).toBe(name);
    }
  });

  test('explains every column of every table', () => {
    const readme = templateCase('x').get('README.md')!;
    for (const [file, text] of templateCase('x')) {
      if (!file.endsWith('.csv')) continue;
      for (const column of text.split('\n', 1)[0]!.split(',')) {
        expect(readme).toContain(`| \`${column}\``);
      }
    }
  });

  test('says in every row that it is invented', () => {
    for (const [file, text] of templateCase('x')) {
      if (!file.endsWith('.csv')) continue;
      for (const row of recordsOf(text)) expect(row.source, file).toMatch(/invented example/);
    }
  });
});
