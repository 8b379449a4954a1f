/**
 * Marks the words that a search found on the page it leads to: `?mark=timeout#event-…`.
 *
 * Rule: only text inside `<main>` is touched, and only its text nodes.
 */
const skipped = "script, style, svg, mark, form, noscript, [hidden]";
const mostMarks = 200;

/** Wraps every whole word of the page that the address names. */
export function markWords(): void {
  const words = new URLSearchParams(location.search).getAll("mark").filter(Boolean);
  const main = document.querySelector("main");
  if (words.length === 0 || !main) return;
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found: [Text, RegExpExecArray[]][] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(skipped)) continue;
    const hits = [...node.data.matchAll(pattern)];
    if (hits.length > 0) found.push([node, hits]);
  }
  for (const [node, hits] of found.slice(0, mostMarks)) {
    // From the end, so that earlier places stay where they are.
    for (const hit of hits.toReversed()) {
      const rest = node.splitText(hit.index);
      rest.splitText(hit[0].length);
      const mark = document.createElement("mark");
      rest.replaceWith(mark);
      mark.append(rest);
    }
  }
}
