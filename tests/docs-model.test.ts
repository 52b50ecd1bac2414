/**
 * The model's description against the model: every equation, switch, free parameter and quoted
 * number of docs/model/ODD.md is the one in packages/model/src, and every link leads somewhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { compileWorld, readCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import {
  createCourse,
  DEFAULT_SWITCHES,
  FIXED,
  FREE,
  MECHANISMS,
  SHIPPED,
} from '@interregnum/model';
import { describe, expect, test } from 'vitest';
import {
  equations,
  groupsOf,
  members,
  modelSources,
  ODD,
  rewrite,
  stateGroups,
  tables,
} from '../scripts/docs-tables.mjs';

const ROOT = join(import.meta.dirname, '..');
const LIMITS = join(ROOT, 'docs', 'limits.md');
const page = readFileSync(ODD, 'utf8');
/** What a person wrote: the page without its generated tables. */
const written = page.replace(/<!-- generated:\w+ -->[\s\S]*?<!-- \/generated -->/g, '');

interface Section {
  readonly number: number;
  readonly text: string;
}

/** The equations of a page: from their heading to the next heading of any level. */
function sectionsOf(text: string): Section[] {
  return text
    .split(/^(?=#{1,6} )/m)
    .map((part) => ({ number: Number(/^#{3,5} Eq\. (\d+)\b/.exec(part)?.[1]), text: part }))
    .filter((section) => section.number > 0);
}

/** Ids of a page as GitHub makes them from headings, and those set by hand. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
  const set = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
  return new Set([...headings, ...set]);
}

function deadLinks(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [path, id] = target.split('#');
      const to = path ? resolve(dirname(file), path) : file;
      if (!existsSync(to)) return true;
      return id !== undefined && !anchorsOf(readFileSync(to, 'utf8')).has(id);
    });
}

const inCode = equations();
const inPage = sectionsOf(page);

describe('equations', () => {
  test('no number is given twice in the rules', () => {
    const numbers = inCode.map((e) => e.number);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((n, i) => numbers.indexOf(n) !== i)).toEqual([]);
  });

  test('each equation of the rules has one section in ODD.md, and the other way round', () => {
    const code = inCode.map((e) => `Eq. ${e.number}`);
    const described = inPage.map((s) => `Eq. ${s.number}`);
    const undescribed = inCode
      .filter((e) => !described.includes(`Eq. ${e.number}`))
      .map(
        (e) => `Eq. ${e.number} of ${e.file} has no heading "#### Eq. ${e.number} …": ${e.text}`,
      );
    expect(undescribed).toEqual([]);
    expect(described.filter((d) => !code.includes(d))).toEqual([]);
    expect(described.filter((d, i) => described.indexOf(d) !== i)).toEqual([]);
  });

  test('each section names the very file that defines its equation, and has its anchor', () => {
    const files = new Map(inCode.map((e) => [e.number, e.file]));
    for (const { number, text } of inPage) {
      const rule = /Rule: \[[^\]]*\]\(([^)]+)\)/.exec(text)?.[1];
      expect(rule, `Eq. ${number}`).toBe(`../../packages/model/src/${files.get(number)}`);
      expect(
        page.split(`<a id="eq-${number}"></a>\n#### Eq. ${number} `),
        `Eq. ${number}`,
      ).toHaveLength(2);
      expect(text, `Eq. ${number} is set in a block`).toMatch(/```text\n[\s\S]+?\n```/);
    }
  });

  test('nothing refers to an equation that does not exist', () => {
    const known = new Set(inCode.map((e) => e.number));
    const texts = new Map([
      ...modelSources(),
      ['ODD.md', page],
      ['limits.md', readFileSync(LIMITS, 'utf8')],
    ]);
    for (const [file, text] of texts) {
      for (const [all, first] of text.matchAll(/\bEq\. (\d+)/g)) {
        expect(known.has(Number(first)), `${all} in ${file}`).toBe(true);
      }
    }
  });
});

describe('tables', () => {
  test('are what the code makes of them (else: node scripts/docs-tables.mjs)', async () => {
    expect(rewrite(page, await tables())).toBe(page);
  });

  test('a region that is not there, or there twice, is an error', () => {
    const one = '<!-- generated:x -->\nold\n<!-- /generated -->\n';
    const fresh = new Map([['x', 'new']]);
    expect(rewrite(one, fresh)).toBe('<!-- generated:x -->\n\nnew\n\n<!-- /generated -->\n');
    expect(() => rewrite('', fresh)).toThrow(/0 regions "generated:x"/);
    expect(() => rewrite(one + one, fresh)).toThrow(/2 regions/);
  });

  test('comments are read from the source, own, shared and by heading', () => {
    const body = [
      '  // group',
      '  a: 1,',
      '  /** Two',
      '   * lines. */',
      '  b: 2,',
      '  c: 3e-4,',
      '',
      '  readonly d: readonly [A, B];',
    ].join('\n');
    const read = members(body).map((m) => [m.name, m.comment, m.shared]);
    expect(read).toEqual([
      ['a', '', 'group'],
      ['b', 'Two lines.', 'Two lines.'],
      ['c', '', 'Two lines.'],
      ['d', '', ''],
    ]);
  });

  test('every fixed number is read by a rule', async () => {
    const rows = (await tables()).get('fixed')!.split('\n').slice(2);
    expect(rows).toHaveLength(Object.keys(FIXED).length);
    expect(rows.filter((row) => row.endsWith('| nowhere |'))).toEqual([]);
  });

  test('what a rule reads and writes is taken from its signature', () => {
    const source = [
      "type March = Reads<'a'> &",
      "  Writes<'b' | 'c'>;",
      'export function one(s: March, day: number): void {}',
      'export function two(',
      "  { b }: Reads & Writes<'b'>,",
      '  day: number,',
      '): void {}',
    ].join('\n');
    expect(groupsOf(source, 'one')).toEqual({ reads: ['a'], writes: ['b', 'c'] });
    expect(groupsOf(source, 'two')).toEqual({ reads: [], writes: ['b'] });
    expect(() => groupsOf(source, 'three')).toThrow('three');
  });

  test('every group of the state is listed with every field it has in a run', async () => {
    const { files } = await readCaseFolder(join(ROOT, 'cases', 'afghanistan-2021'));
    const world = compileWorld(readCase(files).data!, { districts: true });
    const { state } = createCourse(world, SHIPPED, DEFAULT_SWITCHES);
    const apart = ['world', 'on', 'forcing', 'pool', 'parameters', 'draws', 'regions'];
    const groups = Object.entries(state).filter(
      ([name, value]) => typeof value === 'object' && !apart.includes(name),
    );
    expect(groups.length).toBeGreaterThan(15);
    const listed = stateGroups(modelSources()).map(({ group, fields }) => [
      group,
      fields.map((f) => f.name).sort(),
    ]);
    const played = groups.map(([group, value]) => [
      group,
      Object.keys(value as object)
        .filter((name) => name !== 'world' && name !== 'rows')
        .sort(),
    ]);
    expect(listed.sort()).toEqual(played.sort());
  });
});

describe('what the page says of the code', () => {
  test('every switch is explained, with what ships', () => {
    for (const mechanism of MECHANISMS) {
      const says = [...written.matchAll(new RegExp(`\`${mechanism}\` \\(ships (on|off)\\)`, 'g'))];
      expect(
        says.map(([, ships]) => ships),
        `\`${mechanism}\` (ships …) once`,
      ).toEqual([DEFAULT_SWITCHES[mechanism] ? 'on' : 'off']);
    }
    const named = [...written.matchAll(/`(\w+)` \(ships/g)].map(([, name]) => name);
    expect(named.filter((name) => !(MECHANISMS as readonly string[]).includes(name!))).toEqual([]);
  });

  test('every free parameter is named where it acts, with its symbol', () => {
    for (const { name, symbol } of FREE) {
      expect(written, name).toContain(`\`${name}\``);
      expect(written, `${symbol} of ${name}`).toContain(symbol);
    }
  });

  test('every number quoted with its name is the number in the code', () => {
    const values: Readonly<Record<string, number>> = { ...FIXED, ...SHIPPED };
    const quoted = [...written.matchAll(/`(\w+)` = ([-\d.e]*\d)/g)];
    expect(quoted.length).toBeGreaterThan(40);
    const wrong = quoted
      .filter(([, name, value]) => values[name!] !== Number(value))
      .map(([all]) => all);
    expect(wrong).toEqual([]);
  });

  test('every mechanism names its source, what would falsify it and its switch', () => {
    const mechanisms = page.split(/^(?=#{1,3} )/m).filter((part) => /^#### Eq\. /m.test(part));
    expect(mechanisms.length).toBeGreaterThan(0);
    for (const text of mechanisms) {
      const heading = text.slice(0, text.indexOf('\n'));
      for (const label of [/\*\*Source\.\*\*/, /\*\*Falsified if\*\*/, /\*\*Switch(es)?\.\*\*/]) {
        expect(text.match(new RegExp(label, 'g')), `${label} in ${heading}`).toHaveLength(1);
      }
    }
  });

  test('every reference says whether it was read, and is used; every citation is listed', () => {
    const [body, list] = written.split(/^# References$/m) as [string, string];
    const entries = list.split('\n').filter((line) => line.startsWith('- '));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry).toMatch(/^- \[[RK]\] \p{L}.*\(\d{4}\)/u);
    for (const entry of entries) {
      const [, author, year] = /\] ([\p{L}-]+).*?\((\d{4})\)/u.exec(entry)!;
      expect(body.includes(author!) && body.includes(year!), `${author} ${year} is cited`).toBe(
        true,
      );
    }
    const cited = [...body.matchAll(/\[([^\]]+)\]\(#references\)/g)].map(([, text]) => text!);
    for (const text of cited.filter((c) => c !== 'References')) {
      const year = /\d{4}/.exec(text)?.[0];
      const author = /\p{Lu}[\p{L}-]+/u.exec(text)?.[0];
      const listed = entries.some(
        (e) =>
          (year === undefined || e.includes(`(${year})`)) &&
          (author === undefined || e.includes(author)),
      );
      expect(listed, text).toBe(true);
    }
  });
});

describe('links', () => {
  test.each([ODD, LIMITS])('%s: every link leads to a file or a heading', (file) => {
    expect(deadLinks(file), relative(ROOT, file)).toEqual([]);
  });

  test('the one-page limits stay one page', () => {
    expect(readFileSync(LIMITS, 'utf8').split(/\s+/).length).toBeLessThan(700);
  });
});
