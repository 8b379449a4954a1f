/** The icon of the site: a timeline's rail with two events. */
import type { Page } from "../page.ts";
import type { PageProducer } from "../context.ts";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d4fb8"/><path d="M9 7v18M15 9h10M15 16h6M15 23h10" stroke="#fff" stroke-width="2.5" fill="none"/><circle cx="9" cy="9" r="3.5" fill="#ffd27d"/><circle cx="9" cy="23" r="3.5" fill="#8bd08f"/></svg>\n`;

/** Produces `/icon.svg`. */
export const iconPage: PageProducer = (): Page[] => [{ url: "/icon.svg", content: svg }];
