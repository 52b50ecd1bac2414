/**
 * How much the page takes of what a reader gives it: many times the largest case, and read within
 * seconds on a small machine. The screen says them.
 */
const MB = 1024 * 1024;

/** Of one file, as given. */
export const MOST_FILE_BYTES: number = 32 * MB;
/** Of all files together, as given and as unpacked. */
export const MOST_BYTES: number = 64 * MB;
export const MOST_FILES = 200;
/** Files of a folder that are looked at for those of a case. */
export const MOST_LISTED = 5000;
export const MOST_PASTED_CHARACTERS: number = 2 * MB;
/** After that, reading is stopped. */
export const MOST_SECONDS = 60;
/** Faults shown; more are counted. */
export const MOST_FAULTS = 200;
export const ROWS_AT_ONCE = 25;
/** Of a text that is edited as a whole. */
export const MOST_TEXT_CHARACTERS: number = 256 * 1024;
