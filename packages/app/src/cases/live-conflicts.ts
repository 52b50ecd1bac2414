/** Cases of wars that were not over when the page was made: people live in them. */
const LIVE: ReadonlySet<string> = new Set([
  'mali-2012',
  'myanmar-2023',
  'sudan-2023',
  'yemen-2014',
]);

export const isLiveConflict = (id: string): boolean => LIVE.has(id);
