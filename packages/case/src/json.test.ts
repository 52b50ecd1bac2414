import fc from 'fast-check';
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

test.each([
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  // a nought is a number; a digit after it cannot stand
  ['{"a": 01}', 7],
  ['[1 2]', 3],
  ['[1, "x\ny"]', 4],
  ['{"a": 1}}', 8],
  ['[}', 1],
  ['{"a": tru}', 6],
  ['id: x', 0],
  ['{"a": [', 7],
  ['', 0],
  ["{'a': 1}", 1],
  ['{"a": 1} // no', 9],
])('the first character that cannot stand in %s', (text, offset) => {
  const [fault] = parseJson('c.json', text).problems;
  const before = text.slice(0, offset).split('\n');
  expect(fault!.at).toEqual({
    file: 'c.json',
    line: before.length,
    column: before.at(-1)!.length + 1,
  });
  const found = offset >= text.trimEnd().length ? 'the end of the file' : text[offset];
  expect(fault!.message).toBe(`not JSON: unexpected ${found}`);
});

test('JSON is read as JSON.parse reads it; cut or changed, it has its fault inside', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, place, insert) => {
      expect(parseJson('c.json', text).value).toEqual(JSON.parse(text));
      const at = place % (text.length + 1);
      const broken = text.slice(0, at) + insert + text.slice(at + 1);
      const { value, problems } = parseJson('c.json', broken);
      let sound: unknown;
      try {
        sound = JSON.parse(broken);
      } catch {
        expect(problems.map((p) => p.code)).toEqual(['not-json']);
        expect(problems[0]!.at.line).toBeLessThanOrEqual(broken.split('\n').length);
        return;
      }
      expect(value).toEqual(sound);
    }),
    { numRuns: 300 },
  );
});

test('a megabyte of anything is read, or refused, within seconds', () => {
  const many = (n: number, text: (k: number) => string): string =>
    Array.from({ length: n }, (_, k) => text(k)).join(',');
  const texts = [
    `{${many(85_000, (k) => `"k${k}":0`)}}`,
    `{${many(2000, (k) => `"k${k}":{${many(40, (j) => `"j${j}":0`)}}`)}}`,
    `[${many(250_000, () => '123')}]`,
    `[${many(60_000, (k) => `{"id":"e${k}"}`)}]`,
    `{"a":"${'x'.repeat(1_000_000)}"}`,
  ];
  for (const text of texts) {
    const begun = performance.now();
    parseJson('c.json', text);
    expect(performance.now() - begun, text.slice(0, 20)).toBeLessThan(10_000);
  }
  expect(parseJson('c.json', texts[0]!).problems.map((p) => p.code)).toEqual(['too-many-keys']);
  expect(parseJson('c.json', texts[1]!).problems).toEqual([]);
  expect(parseJson('c.json', ' '.repeat(2 ** 20 + 1)).problems[0]).toMatchObject({
    code: 'too-large',
    allowed: 'at most 1 MB',
  });
});

test('keys written twice are found at any depth, at the second', () => {
  const doc = parseJson('c.json', '{"a": 1, "b": [{"c": 1, "c": 2}], "a": 2}');
  expect(doc.problems.map((p) => [p.code, p.at.column])).toEqual([
    ['duplicate-key', 25],
    ['duplicate-key', 35],
  ]);
});
