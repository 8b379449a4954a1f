/**
 * Serves a built site on this machine and tells its pages when it was built anew.
 *
 * Rule: the files are served as they are; a page gets one more script, from the same origin, so
 * that the site's own policy holds.
 */
import { readFile, stat } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { outputPath } from "../../render/page.ts";
import type { Preview } from "./previewer.ts";
import type { ShownAhead } from "./shown-ahead.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

const scriptUrl = "/.postmortem/reload.js";
const eventsUrl = "/.postmortem/events";
const script = `const events = new EventSource("${eventsUrl}");
const isNamed = ({ data }) => JSON.parse(data).includes(location.pathname);
events.addEventListener("shown", (event) => isNamed(event) && location.reload());
events.addEventListener("built", (event) => isNamed(event) || location.reload());
events.addEventListener("problems", ({ data }) => {
  const dialog = document.createElement("dialog");
  const text = document.createElement("pre");
  text.textContent = JSON.parse(data);
  text.style.whiteSpace = "pre-wrap";
  document.querySelector("dialog[data-problems]")?.remove();
  dialog.dataset.problems = "";
  dialog.append(text);
  document.body.append(dialog);
  dialog.showModal();
});
`;

/** A running server. */
export interface SiteServer {
  readonly url: string;
  /** Reloads a page that is shown ahead of a build, wherever it is open. */
  readonly shown: (preview: Preview) => void;
  /** Reloads every open page but those that were shown ahead of the build just as it made them. */
  readonly built: (ahead: readonly Preview[]) => Promise<void>;
  /** Shows problems on every open page. */
  readonly problems: (text: string) => void;
  readonly close: () => void;
}

/** What is served. */
export interface Served {
  /** The built site, as it is at the moment of each request. */
  readonly folder: string;
  /** What lies over it. */
  readonly ahead: Pick<ShownAhead, "get">;
  /** Where the site begins: the path of its url. */
  readonly base: string;
}

/** Serves a site. */
export async function serveFolder(
  served: Served,
  port: number,
  isPortAsked: boolean,
): Promise<SiteServer> {
  const pages = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === eventsUrl) return listen(response, pages);
    if (path === scriptUrl) return send(response, 200, ".js", script);
    void answer(served, path, response);
  });
  const used = await listenOn(server, port, isPortAsked ? 1 : 20);
  const tell = (event: string, value: unknown): void => {
    for (const page of pages) page.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  };
  return {
    url: `http://localhost:${used}${served.base}`,
    shown: ({ url }) => tell("shown", [encodeURI(url)]),
    async built(ahead) {
      const same = await Promise.all(ahead.map((preview) => isAsBuilt(preview, served.folder)));
      tell(
        "built",
        ahead.filter((_, index) => same[index]).map(({ url }) => encodeURI(url)),
      );
    },
    problems: (text) => tell("problems", text),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(response: ServerResponse, pages: Set<ServerResponse>): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 300\n\n");
  pages.add(response);
  response.on("close", () => pages.delete(response));
}

/** Whether a build made the pages that were shown ahead of it. */
async function isAsBuilt({ pages }: Preview, folder: string): Promise<boolean> {
  const same = [...pages].map(async ([path, content]) => {
    const built = await readFile(join(folder, path)).catch(() => undefined);
    return built?.equals(Buffer.from(content)) === true;
  });
  return (await Promise.all(same)).every(Boolean);
}

async function answer(
  { folder, ahead, base }: Served,
  url: string,
  response: ServerResponse,
): Promise<void> {
  const path = decodePath(url);
  if (path === undefined || !`${path}/`.startsWith(base)) return send(response, 404, ".html", "");
  const below = normalize(`/${path.slice(base.length)}`);
  const early = ahead.get(outputPath(below));
  if (early !== undefined) return send(response, 200, extname(outputPath(below)), early);
  const file = join(folder, below);
  try {
    if ((await stat(file)).isDirectory()) {
      if (path.endsWith("/")) return await sendFile(response, 200, join(file, "index.html"));
      response.writeHead(302, { location: `${url}/` }).end();
      return;
    }
    return await sendFile(response, 200, file);
  } catch {
    await sendFile(response, 404, join(folder, "404.html")).catch(() =>
      send(response, 404, ".html", "<!DOCTYPE html><title>Not found</title><p>Not found.</p>"),
    );
  }
}

async function sendFile(response: ServerResponse, status: number, path: string): Promise<void> {
  send(response, status, extname(path), await readFile(path));
}

function send(
  response: ServerResponse,
  status: number,
  ending: string,
  content: string | Uint8Array,
): void {
  const body = ending === ".html" ? withScript(Buffer.from(content).toString()) : content;
  response.writeHead(status, {
    "content-type": types[ending] ?? "application/octet-stream",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}

const withScript = (page: string): string =>
  page.replace("</head>", () => `<script type="module" src="${scriptUrl}"></script>\n</head>`);

function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url);
    return path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Listens on this machine alone, on the first free port of those that may be tried. */
async function listenOn(server: Server, port: number, tries: number): Promise<number> {
  for (let tried = 0; ; tried++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port + tried, "localhost", () => {
          server.off("error", reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === "object" && address ? address.port : port + tried;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || tried + 1 >= tries) throw error;
    }
  }
}
