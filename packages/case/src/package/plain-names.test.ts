import { expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import { readCase } from '../read.ts';
import { smallCase } from '../testing/small-case.ts';
import { makePackage } from './make-package.ts';
import { underPlainNames } from './plain-names.ts';

const MAP = JSON.stringify({
  type: 'FeatureCollection',
  features: ['FA', 'FB', 'FC', 'FD', 'FE'].map((id, i) => ({
    type: 'Feature',
    properties: { id },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [20 + i, 10],
          [20 + i, 11],
          [21 + i, 11],
          [20 + i, 10],
        ],
      ],
    },
  })),
});

/** The small case with every file in a subfolder under another name, as a package lists it. */
function scattered(): Map<string, string> {
  const files = new Map<string, string>();
  const resources: { name: string; path: string }[] = [];
  for (const [file, text] of [...smallCase(), ['map.geojson', MAP] as const]) {
    const name = file.replace(/\.\w+$/, '');
    const path = `data/of-${name}/${file.replace(name, 'contents')}`;
    files.set(path, text);
    resources.push({ name: name.replaceAll('_', '-'), path });
  }
  return files.set('datapackage.json', JSON.stringify({ name: 'x', resources }));
}

test('a package of a scattered case loses no table, and says the same', () => {
  const before = readCase(scattered());
  expect(before.problems.map(formatProblem)).toEqual([]);
  const made = makePackage(scattered());
  expect([...smallCase().keys(), 'map.geojson'].filter((name) => !made.has(name))).toEqual([]);
  const after = readCase(made);
  expect(after.problems.map(formatProblem)).toEqual([]);
  const bare = readCase(makePackage(new Map([...smallCase(), ['map.geojson', MAP]])));
  expect(after.data?.hash).toBe(bare.data?.hash);
  expect(after.data?.map).toEqual(before.data?.map);
  const listed = JSON.parse(made.get('datapackage.json')!).resources.map(
    (r: { path: string }) => r.path,
  );
  expect(listed).toEqual(expect.arrayContaining(['regions.csv', 'case.json', 'map.geojson']));
});

test('what is listed goes before a file of the standard name, as in reading', () => {
  const files = new Map([...smallCase(), ['data/links.csv', 'listed']]);
  files.set(
    'datapackage.json',
    '{"name":"x","resources":[{"name":"links","path":"data/links.csv"}]}',
  );
  const plain = underPlainNames(files);
  expect(plain.get('links.csv')).toBe('listed');
  expect(plain.has('data/links.csv')).toBe(false);
});

test('a bare folder is as it was', () => {
  expect(underPlainNames(smallCase())).toEqual(smallCase());
});
