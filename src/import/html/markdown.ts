/**
 * Markup to Markdown, by turndown.
 *
 * Rule: pictures are not fetched; their words stay, marked. Tables and code keep their form.
 */
import { gfm } from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";
import { isSafeUrl } from "../../model/url.ts";
import { escapeMarkdown } from "../escape.ts";

/** Markdown, and the words of the pictures that stood in it. */
export interface Turned {
  readonly body: string;
  readonly pictures: readonly string[];
}

/** Turns the markup of an article into Markdown. */
export function toMarkdown(markup: string): Turned {
  const pictures: string[] = [];
  const service = new TurndownService({
    headingStyle: "atx",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    hr: "---",
    emDelimiter: "_",
  });
  service.use(gfm);
  service.escape = escapeMarkdown; // turndown's own leaves `<` alone, and text would become markup
  service.addRule("picture", {
    filter: "img",
    replacement: (_, node) => {
      const image = node as HTMLElement;
      const words = (image.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim();
      const address = image.getAttribute("src") ?? "";
      pictures.push(words || address.replace(/^data:.*/s, "data"));
      return `\n\n> **Picture not kept:** ${service.escape(words)}${original(address)}\n\n`;
    },
  });
  // Blogs hang a link to itself on each heading, which would lead nowhere; scripts lead worse places.
  service.addRule("link without a target", {
    filter: (node) => node.nodeName === "A" && !isTarget(node.getAttribute("href") ?? ""),
    replacement: (content) => content,
  });
  const body = service
    .turndown(markup)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { body, pictures };
}

const isTarget = (address: string): boolean => !address.startsWith("#") && isSafeUrl(address);

/** A link to where a picture was, if that is an address of the web. */
function original(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return "";
  return ` ([original](<${new URL(address).href}>))`;
}
