/** Where the things that open data points at live, without the mount. */

/** The page of an incident. */
export const incidentUrl = (slug: string): string => `/incidents/${slug}/`;

/** An event on the page of its incident. */
export const eventUrl = (slug: string, event: string): string => `/incidents/${slug}/#${event}`;
