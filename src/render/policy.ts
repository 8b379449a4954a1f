/**
 * The content security policy of every page: nothing from elsewhere, nothing inline.
 *
 * Rule: the same policy stands in each page as a `<meta>` element and in `_headers`, because some
 * hosts set no headers.
 */

/** What a page needs beyond its own styles, scripts and images. */
export interface PolicyNeeds {
  /** True where the page searches: the index is read by WebAssembly. */
  readonly wasm: boolean;
}

/** The directives that a `<meta>` element can carry, in one line. */
export function contentPolicy({ wasm }: PolicyNeeds): string {
  return [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ""}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}
