/** What every page has round it: a policy that lets only its own style and script run, by hash. */
import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from './base64.ts';
import { type Html, h, raw } from './html.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

function policy(script: boolean): string {
  const hash = (text: string): string =>
    `'sha256-${base64(sha256(new TextEncoder().encode(text)))}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(STYLE)}`,
    ...(script ? [`script-src ${hash(SCRIPT)}`] : []),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Whether the page carries the script that steps its maps. */
  readonly script: boolean;
}

export function head({ title, description, script }: PageHead): Html {
  return h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(script) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'description', content: description }),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('title', {}, title),
    h('style', {}, raw(STYLE)),
  );
}

export function htmlPage(headOfPage: Html, body: Html): string {
  return `<!doctype html>\n${h('html', { lang: 'en' }, headOfPage, body).markup}\n`;
}
