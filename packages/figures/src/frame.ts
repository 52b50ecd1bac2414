/** What every figure has round it: an accessible name, a description, its data, a size that scales. */
import { type Child, clean, el, join, type Markup, safeId } from './markup.ts';
import { label, TEXT_SIZE, wrap } from './text.ts';
import { FONTS, paint } from './theme.ts';

export interface FigureOptions {
  /** Unique in the page; prefixes every id inside the figure. */
  readonly id: string;
  /** `wide` is drawn 720 units across for desktop and paper, `narrow` 340 for a phone. */
  readonly layout?: 'wide' | 'narrow';
  /** Whether the title is drawn as well; off where the page already has it as a heading. */
  readonly heading?: boolean;
  /** Whether the file carries its data; off for a second copy in the same page. */
  readonly data?: boolean;
  /** Puts the figure's own words into another language before they are laid out; left out: English. */
  readonly say?: Say;
}

/** Takes an English text as a figure would write it. */
export type Say = (text: string) => string;

export interface Sheet {
  readonly id: string;
  readonly narrow: boolean;
  /** Width of the view box. */
  readonly width: number;
  readonly say: Say;
}

/** Size and id prefix that a figure is laid out with. */
export function sheet(options: FigureOptions): Sheet {
  const narrow = options.layout === 'narrow';
  return {
    id: safeId(options.id),
    narrow,
    width: narrow ? 340 : 720,
    say: options.say ?? ((text) => text),
  };
}

export interface FigureParts {
  readonly title: string;
  /** Written from the data, numbers first. */
  readonly desc: string;
  readonly height: number;
  readonly csv: string;
  readonly defs?: readonly Child[];
  readonly body: readonly Child[];
}

/** The finished SVG. */
export function figure(options: FigureOptions, parts: FigureParts): string {
  const { id, width } = sheet(options);
  const heading: Markup[] = [];
  let top = 0;
  if (options.heading !== false) {
    for (const line of wrap(parts.title, width - 8, 16)) {
      top += 21;
      heading.push(label(0, top - 5, line, { size: 16, weight: 600 }));
    }
    top += 8;
  }
  const height = Math.ceil(top + parts.height);
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
      class: 'ig-figure',
      'font-family': FONTS,
    },
    el('title', { id: `${id}-title` }, parts.title),
    el('desc', { id: `${id}-desc` }, parts.desc),
    options.data === false ? null : el('metadata', { 'data-format': 'text/csv' }, clean(parts.csv)),
    parts.defs && parts.defs.length > 0 ? el('defs', {}, ...parts.defs) : null,
    el('rect', { ...paint('paper'), width, height }),
    el(
      'g',
      { ...paint('ink'), 'font-size': TEXT_SIZE },
      ...heading,
      top > 0 ? el('g', { transform: `translate(0 ${top})` }, join(parts.body)) : join(parts.body),
    ),
  ).markup;
}

/** The CSV that a figure carries, or `null` if the text is not one of these figures. */
export function embeddedCsv(svg: string): string | null {
  const found = /<metadata data-format="text\/csv">([\s\S]*?)<\/metadata>/.exec(svg)?.[1];
  if (found === undefined) return null;
  return found
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
