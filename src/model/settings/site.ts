import * as z from "zod";

/** The site itself. */
export const siteSettings = {
  /** Name of the archive, shown on every page and in feeds. */
  title: z.string().min(1).default("Incident archive"),
  /** One sentence for the home page and for search engines. */
  description: z.string().default("Postmortems: what happened, when, and what was learned."),
  /** Absolute address of the site's root, without the mount: feeds and the sitemap need it. */
  url: z.url({ protocol: /^https?$/ }).default("https://example.org/"),
  /** BCP 47 language of the pages. */
  language: z.string().default("en"),
  /** Where the archive lives below `url`; begins and ends with a slash. */
  mount: z
    .string()
    .regex(/^\/(?:[\w.~-]+\/)*$/, "a path that begins and ends with /")
    .default("/"),
  /** Reports on one page of a list. */
  pageSize: z.int().min(5).max(500).default(50),
};
