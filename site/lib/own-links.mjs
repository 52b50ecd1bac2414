/** Links of a page, written for the repository, turned into links of the site. */
import { addressOf, meant } from './places.mjs';

/** @param found of `gathered()` */
export const ownLinks = (found) => (md) => {
  const turned = (link, from) => {
    const to = meant(link, from);
    if (to === null) return link;
    // `#mark` of the page itself
    if (link.startsWith('#')) return link;
    const { kind, place } = found.get(to.path);
    return (kind === 'file' ? `/${place}` : addressOf(place)) + to.mark;
  };
  const visit = (tokens, from) => {
    for (const token of tokens) {
      for (const name of ['href', 'src']) {
        const link = token.attrGet(name);
        if (link !== null) token.attrSet(name, turned(link, from));
      }
      visit(token.children ?? [], from);
    }
  };
  md.core.ruler.push('own-links', ({ tokens, env }) => {
    const { from } = env.frontmatter ?? {};
    if (from !== undefined) visit(tokens, from);
  });
};
