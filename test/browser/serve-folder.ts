/** Serves a built site as a static host does: index pages, types, compression, 404.html. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** A folder on a port of its own. */
export interface ServedFolder {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

/** Serves a folder until it is closed. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const read = (path: string): Promise<Buffer> => readFile(join(folder, normalize(path)));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    try {
      const content = await read(path);
      const type = types[extname(path)] ?? "application/octet-stream";
      const isZipped = request.headers["accept-encoding"]?.includes("gzip") === true;
      response
        .writeHead(200, {
          "content-type": type,
          ...(isZipped && { "content-encoding": "gzip" }),
          ...(path.startsWith("/assets/") && { "cache-control": "max-age=31536000, immutable" }),
        })
        .end(isZipped ? gzipSync(content) : content);
    } catch {
      response.writeHead(404, { "content-type": "text/html" }).end(await read("/404.html"));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
