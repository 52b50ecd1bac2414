/** The usual theme, without the fonts it carries: those of the reader's system do. */
import { onContentUpdated } from 'vitepress';
import theme from 'vitepress/theme-without-fonts';
import './style.css';

/** What is wider than the page is moved by arrow keys too, and no key press is spent on the rest. */
function letKeysMoveWideTables() {
  for (const box of document.querySelectorAll('.wide')) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  }
}

/** What the theme tells those who do not see it, and is not so. */
function sayWhatIsThere() {
  // a title of the sidebar that opens and closes nothing is no button
  for (const title of document.querySelectorAll('.VPSidebarItem > .item[role="button"]')) {
    title.removeAttribute('role');
    title.removeAttribute('tabindex');
  }
  // the button is called by its word, not by the keys drawn beside it
  document.querySelector('.DocSearch-Button-Keys')?.setAttribute('aria-hidden', 'true');
  document.querySelector('.DocSearch-Button')?.removeAttribute('aria-label');
}

export default {
  ...theme,
  setup() {
    onContentUpdated(() => {
      letKeysMoveWideTables();
      sayWhatIsThere();
    });
    if (!import.meta.env.SSR) window.addEventListener('resize', letKeysMoveWideTables);
  },
};
