/**
 * The content security policy of every page: nothing from elsewhere, nothing inline.
 *
 * Rule: the same policy stands in each page as a `<meta>` element and in `_headers`, because some
 * hosts set no headers.
 */

/** The directives that a `<meta>` element can carry, in one line. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");
