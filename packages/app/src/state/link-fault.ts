/** What was wrong with a link; the page says it in the reader's language. */
export type LinkFault =
  | { readonly kind: 'too-long' }
  | { readonly kind: 'unknown-route'; readonly path: string }
  | { readonly kind: 'newer' | 'too-old'; readonly version: number }
  /** It names no version that can be read. */
  | { readonly kind: 'no-version' }
  | { readonly kind: 'unknown-field' | 'repeated'; readonly name: string }
  | { readonly kind: 'bad-value'; readonly name: string; readonly value: string }
  /** The case of the link does not take it; in the words of the command line. */
  | { readonly kind: 'not-taken'; readonly message: string };
