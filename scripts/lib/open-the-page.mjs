/** What the first start ends with. */
export const OPEN_THE_PAGE =
  'To play it in a browser, change something and see what happens: npx interregnum app';
