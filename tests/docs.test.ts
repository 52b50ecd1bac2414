/** The documentation keeps its promises: links lead somewhere, and tables are those of the program. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PAGE as COMMANDS, commandsPage } from '../scripts/docs-commands.mjs';
import { PAGE, refreshed } from '../scripts/docs-data-format.mjs';
import { PAGE as FIGURES, gallery } from '../scripts/docs-figures.mjs';
import { statements } from '../scripts/docs-statements.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
  ...readdirSync(root).filter((f) => f.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.md') && !f.includes('vendor'))
    .map((f) => join('docs', f)),
];

/** GitHub's anchor of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function anchors(text: string): Set<string> {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const headings = [...prose.matchAll(/^#{1,6} (.+)$/gm)].map((m) => anchor(m[1]!));
  const marks = [...prose.matchAll(/<a (?:id|name)="([^"]+)"/g)].map((m) => m[1]!);
  return new Set([...headings, ...marks]);
}

/** Links of a page that lead nowhere inside the repository. */
function brokenLinks(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((m) => m[1]!)
    .filter((link) => !/^(https?|mailto):/.test(link))
    .filter((link) => {
      const [path = '', hash] = link.split('#');
      const target = path === '' ? join(root, page) : join(root, dirname(page), path);
      if (!existsSync(target)) return true;
      if (hash === undefined || !target.endsWith('.md')) return false;
      return !anchors(readFileSync(target, 'utf8')).has(hash);
    });
}

describe('documentation', () => {
  it.each(pages)('%s: every link inside the repository leads somewhere', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it('finds a broken link when there is one', () => {
    expect(anchors('# What a CRPS of 9 days means\n')).toContain('what-a-crps-of-9-days-means');
    expect(anchors('# Here\n')).not.toContain('there');
  });

  it('shows every figure (else: node scripts/docs-figures.mjs)', () => {
    expect(readFileSync(FIGURES, 'utf8').replaceAll('\r\n', '\n')).toBe(gallery());
  });

  it('shows the help of every command (else: node scripts/docs-commands.mjs)', async () => {
    expect(readFileSync(COMMANDS, 'utf8').replaceAll('\r\n', '\n')).toBe(await commandsPage());
  });

  it('says of every case what its inputs are (else: node scripts/docs-statements.mjs)', async () => {
    const made = await statements();
    expect(made.size).toBeGreaterThan(20);
    const stale = [...made].filter(
      ([path, text]) =>
        !existsSync(path) || readFileSync(path, 'utf8').replaceAll('\r\n', '\n') !== text,
    );
    expect(stale.map(([path]) => relative(root, path))).toEqual([]);
  });

  it('describes the tables that the program reads', () => {
    const page = readFileSync(PAGE, 'utf8');
    const fresh = refreshed(page) === page;
    expect(fresh, `${relative(root, PAGE)}: run node scripts/docs-data-format.mjs`).toBe(true);
  });
});
