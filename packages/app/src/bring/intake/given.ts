/** What a reader gives the page: files of a folder, a zip, or single files. */
export interface GivenFile {
  /** With the folders it lay in, as the browser has it. */
  readonly path: string;
  /** Not read yet: a file that is too large never is. */
  readonly blob: Blob;
}
