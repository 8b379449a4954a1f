import { z } from "zod";

/** What may be published. */
export const safetySettings = {
  /** Remote images: dropped with a finding, or kept as links. */
  remoteImages: z.enum(["refuse", "link"]).default("link"),
};
