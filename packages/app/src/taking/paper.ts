/**
 * The briefing in place of the screen, for paper. It stands in a shadow root with its own style as a
 * constructed sheet, so that the page's policy need let no style and no script in; what steps the maps
 * on a screen does nothing on paper.
 */
const ON_PAPER = 'on-paper';

function clear(): void {
  document.querySelector('body > .paper')?.remove();
  document.body.classList.remove(ON_PAPER);
}

function lay(html: string): void {
  clear();
  // A style element, even of a document that is only read, would be held against the page's policy.
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const body = html.slice(html.indexOf('<body>'));
  const briefing = new DOMParser().parseFromString(body, 'text/html');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  for (const script of briefing.querySelectorAll('script')) script.remove();
  const host = document.createElement('div');
  host.className = 'paper';
  host.lang = 'en';
  host.dir = 'ltr';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  // The body itself: the sheet speaks of it.
  root.append(document.adoptNode(briefing.body));
  document.body.append(host);
  document.body.classList.add(ON_PAPER);
}

/** From now on the browser's own print gives the briefing. @returns what ends it */
export function keepPaper(make: () => string): () => void {
  const before = (): void => {
    if (document.querySelector('body > .paper') === null) lay(make());
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', clear);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', clear);
    clear();
  };
}

export function printNow(html: string): void {
  lay(html);
  addEventListener('afterprint', clear, { once: true });
  print();
}
