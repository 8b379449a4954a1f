/**
 * `_headers`: what a static host sends with the files. Netlify and Cloudflare Pages read it.
 *
 * Rule: what is named by its content never changes, so it is kept for a year; all else is asked
 * for anew.
 */
import type { PageContext } from "../../render/context.ts";
import type { Page } from "../../render/page.ts";
import { contentPolicy } from "../../render/policy.ts";

/** Produces `/_headers`. */
export function headersPage({ link }: PageContext): Page {
  const content = `${link("/*")}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Content-Security-Policy: ${contentPolicy}; frame-ancestors 'none'
${link("/assets/*")}
  Cache-Control: public, max-age=31536000, immutable
`;
  return { url: "/_headers", content };
}
