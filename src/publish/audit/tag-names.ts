/**
 * What tags are called, which raw text holds like words.
 *
 * Rule: only names of HTML and SVG are known; any other may be one that somebody wrote.
 */

const names = `a abbr address article aside audio b blockquote body br button canvas caption cite code
  col colgroup data dd del details dfn div dl dt em fieldset figcaption figure footer form g h1 h2 h3
  h4 h5 h6 head header hr html i img input ins kbd label legend li link main mark meta nav noscript
  object ol optgroup option output p path picture pre q rect s samp script search section select
  small source span strong style sub summary sup svg table tbody td template text textarea tfoot th
  thead time title tr u ul use var video wbr`;

const named = new RegExp(`<(/?)(?:${names.split(/\s+/).join("|")})(?=[\\s/>]|$)`, "gi");

/** A text in which no tag has its name: `held</a> back` becomes `held</> back`. */
export const withoutTagNames = (text: string): string => text.replace(named, "<$1");
