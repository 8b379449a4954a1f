import * as z from "zod";
import { isSafeUrl } from "../url.ts";

/** Archives that one site can join. */
const mostArchives = 20;

/** A path from the root, or a whole address; both end with a slash and lead upwards nowhere. */
function isArchiveUrl(url: string): boolean {
  if (/^\/(?:(?!\.+\/)[\w.~-]+\/)*$/.test(url)) return true;
  if (!/^https?:\/\//.test(url) || !isSafeUrl(url) || !URL.canParse(url)) return false;
  const { username, password, search, hash, pathname } = new URL(url);
  return username + password + search + hash === "" && pathname.endsWith("/");
}

/** Published archives of other teams. */
export const archivesSettings = {
  /** Archives that are joined to this one, each staying where it is. */
  archives: z
    .array(
      z.strictObject({
        /** Its name, as readers see it beside what comes from it. */
        title: z.string().min(1).max(80),
        /** Where it is published: `/payments/` on the same origin, or a whole address. */
        url: z
          .string()
          .refine(
            isArchiveUrl,
            "a path such as /payments/, or an address with http:// or https://; both end with /",
          ),
        /**
         * The folder with its built site, relative to the working directory: its `incidents.json`
         * is read from there. Without one the archive is linked to and searched, but not listed.
         */
        folder: z.string().min(1).optional(),
      }),
    )
    .max(mostArchives)
    .default([]),
};
