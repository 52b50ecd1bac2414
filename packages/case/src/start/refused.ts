/** A table of others that is not taken, with the reason in words. */
export class StartRefused extends Error {}
