/** The plain text of markup: what a reader reads, an empty line between blocks. */
import { type DomUtils, ElementType, type parseDocument } from "htmlparser2";

export type Dom = ReturnType<typeof parseDocument>;
export type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

const blocks = new Set(
  (
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd tr td th table caption pre blockquote figure " +
    "figcaption br hr section article main header nav footer aside details summary"
  ).split(" "),
);

/** The text of an element or a document. */
export function plainText(node: Dom | Element): string {
  const parts: string[] = [];
  const walk = (children: Dom["children"]): void => {
    for (const child of children) {
      if (child.type === ElementType.Text) parts.push(child.data);
      if (!("children" in child)) continue;
      const gap = "name" in child && blocks.has(child.name) ? "\n\n" : "";
      parts.push(gap);
      walk(child.children);
      parts.push(gap);
    }
  };
  walk(node.children);
  return parts
    .join("")
    .replace(/[ \t]*\n\s*\n\s*/g, "\n\n")
    .trim();
}
