import * as z from "zod";

const level = z.enum(["off", "warning", "error"]);

/** What may be published. */
export const safetySettings = {
  /** Remote images: dropped with a finding, or kept as links. */
  remoteImages: z.enum(["refuse", "link"]).default("link"),
  /** Internal host names, private addresses, e-mail addresses, phone numbers and their like. */
  identifiers: level.default("warning"),
  /** Wording that blames people. */
  blameless: level.default("warning"),
  /** Texts that look like credentials and are none, each with the reason. */
  allow: z
    .array(
      z.strictObject({
        text: z.string().min(6, "at least six characters of the text"),
        reason: z.string().min(10, "a sentence that says why this is no credential"),
      }),
    )
    .default([]),
  /** People whose names the public edition replaces, by name, with the role that it shows. */
  roles: z.record(z.string().min(2), z.string().min(1)).default({}),
};
