/**
 * What front matter may hold, in the words of the contracts.
 *
 * Rule: each message names what is expected, to be read after "expected"; every mapping is strict.
 */
import * as z from "zod";
import { isSafeUrl } from "./url.ts";
import { phases } from "./timeline.ts";

const line = (limit = 500) =>
  z
    .string({ error: "text on one line" })
    .refine((text) => text.trim() !== "" && !/[\r\n]/.test(text), "text on one line")
    .max(limit, `at most ${limit} characters`)
    .transform((text) => text.trim());

const text = z
  .string({ error: "text" })
  .refine((written) => written.trim() !== "", "text that is not empty")
  .max(20_000, "at most 20 000 characters")
  .transform((written) => written.trim());

const list = <Item extends z.ZodType>(item: Item, expected: string, limit = 500) =>
  z.array(item, { error: expected }).max(limit, `at most ${limit} entries`);

/** A list of short texts; one text alone is a list of one. */
const names = (expected: string) =>
  z.preprocess(
    (value) => (typeof value === "string" && !value.includes(",") ? [value] : value),
    list(line(200), expected, 200),
  );

const url = z
  .string({ error: "an address" })
  .transform((written) => written.trim())
  .refine(isSafeUrl, "an http, https or mailto address, or a relative one");

/** Marks an entry for the internal edition alone. */
const marks = {
  internal: z.boolean({ error: "true or false" }).optional(),
  visibility: z.enum(["public", "internal"], { error: "`public` or `internal`" }).optional(),
};

const day = z
  .string({ error: "a day such as 2024-03-10" })
  .regex(/^\d{4}-\d\d-\d\d$/, "a day such as 2024-03-10");

const event = z.strictObject(
  {
    at: line(100).optional(),
    end: line(100).optional(),
    text: text.optional(),
    phase: z
      .enum(phases as [string, ...string[]], { error: `one of ${phases.join(", ")}` })
      .optional(),
    track: line(200).optional(),
    amends: line(100).optional(),
    drop: z.boolean({ error: "true or false" }).optional(),
    ...marks,
  },
  { error: "a mapping with `at` and `text`" },
);

const actionItem = z.strictObject(
  {
    text: line(1000),
    owner: line(200).optional(),
    team: line(200).optional(),
    due: day.optional(),
    state: z.enum(["open", "done", "dropped"], { error: "`open`, `done` or `dropped`" }).optional(),
    url: url.optional(),
    ...marks,
  },
  { error: "text, or a mapping with `text`" },
);

const link = z.strictObject(
  { title: line(300).optional(), url, ...marks },
  { error: "an address, or a mapping with `url` and `title`" },
);

const update = z.strictObject(
  { at: line(100).optional(), text, ...marks },
  { error: "text, or a mapping with `at` and `text`" },
);

const relation = z.strictObject(
  {
    slug: line(200),
    kind: z
      .enum(["related", "recurrence-of", "same-cause"], {
        error: "`related`, `recurrence-of` or `same-cause`",
      })
      .optional(),
    ...marks,
  },
  { error: "a slug, or a mapping with `slug` and `kind`" },
);

const factor = z.strictObject({ text, ...marks }, { error: "text, or a mapping with `text`" });

/** Lets the short form of an entry stand for a mapping with one key. */
const orShort = <Item extends z.ZodType>(key: string, item: Item) =>
  z.preprocess((value) => (typeof value === "string" ? { [key]: value } : value), item);

const instant = line(100);

/** The whole front matter. Keys that are not here are refused before it is used. */
export const frontMatterSchema = z.object({
  title: line(300),
  layout: z
    .string({ error: "the name of a layout" })
    .regex(/^[a-z][a-z0-9-]{0,63}$/, "the name of a layout, without a path or an ending")
    .optional(),
  date: line(100).optional(),
  author: names("the key of an author, or a list of keys").optional(),
  authors: names("a list of authors' keys").optional(),
  tags: names("a list of words").optional(),
  severity: line(100).optional(),
  status: line(100).optional(),
  services: names("a list of names").optional(),
  timezone: line(64).optional(),
  started: instant.optional(),
  detected: instant.optional(),
  mitigated: instant.optional(),
  resolved: instant.optional(),
  timeline: list(event, "a list of entries with `at` and `text`", 2000).optional(),
  charts: list(
    z.record(z.string(), z.unknown(), { error: "a mapping that describes a chart" }),
    "a list of charts",
    50,
  ).optional(),
  actionItems: list(orShort("text", actionItem), "a list of action items").optional(),
  contributingFactors: list(orShort("text", factor), "a list of texts").optional(),
  customersAffected: z
    .int({ error: "a whole number in plain digits" })
    .min(0, "a whole number, zero or more")
    .optional(),
  related: list(orShort("slug", relation), "a list of slugs").optional(),
  links: list(orShort("url", link), "a list of addresses").optional(),
  summary: text.optional(),
  slug: line(100).optional(),
  updates: list(orShort("text", update), "a list of notes").optional(),
  source: orShort("url", link).optional(),
  draft: z.boolean({ error: "true or false" }).optional(),
  embargoUntil: line(100).optional(),
  visibility: z.enum(["public", "internal"], { error: "`public` or `internal`" }).optional(),
});

/** Front matter that passed its schema. */
export type StatedFields = z.output<typeof frontMatterSchema>;

/** Every key that front matter may have. */
export const knownKeys: ReadonlySet<string> = new Set(Object.keys(frontMatterSchema.shape));
