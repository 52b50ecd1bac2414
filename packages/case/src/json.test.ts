import { expect, test } from 'vitest';
import { asObject, fieldOf, parseJson } from './json.ts';

test('values with their places, tabs and CRLF included', () => {
  const doc = parseJson('c.json', '\ufeff{\r\n\t"a": [1,\r\n\t\t{"b": "x"}]\r\n}');
  expect(doc.value).toEqual({ a: [1, { b: 'x' }] });
  expect(doc.at(['a', 0])).toEqual({ file: 'c.json', line: 2, column: 8 });
  expect(doc.at(['a', 1, 'b'])).toEqual({ file: 'c.json', line: 3, column: 9 });
  // where nothing stands, the nearest container does
  expect(doc.at(['a', 1, 'c', 'd'])).toEqual({ file: 'c.json', line: 3, column: 3 });
});

test.each([
  ['trailing comma', '{"a": 1,}'],
  ['comment', '{"a": 1} // no'],
  ['single quotes', "{'a': 1}"],
  ['YAML', 'a: 1'],
  ['alias', '{"a": *b}'],
  ['nothing', ''],
])('only JSON is JSON: %s', (_, text) => {
  const doc = parseJson('c.json', text);
  expect(doc.value).toBeNull();
  expect(doc.problems.map((p) => p.code)).toEqual(['not-json']);
});

test('prototype keys are data, not inheritance', () => {
  const root = asObject(parseJson('c.json', '{"__proto__": {"x": 1}, "a": 2}').value)!;
  expect(fieldOf(root, 'x')).toBeUndefined();
  expect(fieldOf(root, 'constructor')).toBeUndefined();
  expect(({} as Record<string, unknown>).x).toBeUndefined();
  expect(fieldOf(root, 'a')).toBe(2);
});
