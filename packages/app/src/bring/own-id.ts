/** Ids under which cases of the reader's own are played; no case that ships begins so. */
export const OWN = 'own-';
const LONGEST = 70;

/** As an address of the page can hold it. */
export const ownId = (id: string): string =>
  `${OWN}${id
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '-')
    .slice(0, LONGEST)}`;

export const isOwnId = (id: string): boolean => id.startsWith(OWN);
