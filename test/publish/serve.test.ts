import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchiveFolder, archiveFolder } from "./archive-folder.ts";

const root = resolve(import.meta.dirname, "../..");
const report = "incidents/2024-05-01-login.md";

let archive: ArchiveFolder;
let server: ChildProcess;
let url = "";
let told = "";
beforeAll(async () => {
  archive = archiveFolder();
  mkdirSync(join(archive.root, "layouts"));
  server = spawn(process.execPath, [join(root, "src/cli/checkout.mjs"), "serve", "--port", "0"], {
    cwd: archive.root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  url = await new Promise<string>((found) => {
    let printed = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address !== undefined) found(address);
    });
  });
  const { body } = await fetch(new URL("/.postmortem/events", url));
  void listen(body?.pipeThrough(new TextDecoderStream()).getReader());
});
afterAll(async () => {
  server.kill();
  await once(server, "exit");
  rmSync(archive.root, { recursive: true, force: true });
});

async function listen(reader: ReadableStreamDefaultReader<string> | undefined): Promise<void> {
  for (;;) {
    const part = await reader?.read().catch(() => undefined);
    if (!part || part.done) return;
    told += part.value;
  }
}

/** Does something, and waits for the order that follows: the data of the event. */
async function orderAfter(event: string, change: () => void): Promise<string> {
  told = "";
  change();
  await expect.poll(() => told, { timeout: 60_000, interval: 20 }).toContain(`event: ${event}\n`);
  return told;
}

const edit = (change: (text: string) => string): void =>
  archive.write(report, change(readFileSync(join(archive.root, report), "utf8")));
const page = async (path: string): Promise<string> => (await fetch(new URL(path, url))).text();

describe("postmortem serve", () => {
  it("shows an edit after it told open pages to load anew", async () => {
    await orderAfter("built", () => edit((text) => text.replace("nobody could", "no one could")));
    expect(await page("/incidents/login/")).toContain("no one could");
  });

  it("shows a report that was edited ahead of the build, and as the build makes it", async () => {
    const order = orderAfter("shown", () =>
      edit((text) => text.replace("no one could", "nobody at all could")),
    );
    expect(await order).toContain('data: ["/incidents/login/"]\n');
    const ahead = await page("/incidents/login/");
    expect(ahead).toContain("nobody at all could");
    await expect.poll(() => told, { timeout: 60_000, interval: 20 }).toContain("event: built\n");
    expect(told).toContain('event: built\ndata: ["/incidents/login/"]\n'); // it need not be loaded anew
    expect(await page("/incidents/login/")).toBe(ahead);
    expect(await page("/feed.xml")).toContain("nobody at all could");
    await orderAfter("built", () => edit((text) => text.replace("nobody at all", "no one")));
  });

  it("never shows a draft, and takes away what was shown of it", async () => {
    await orderAfter("built", () =>
      edit((text) =>
        text.replace("severity:", "draft: true\nseverity:").replace("no one", "Alice"),
      ),
    );
    expect(told).not.toContain("event: shown");
    expect((await fetch(new URL("/incidents/login/", url))).status).toBe(404);
    await orderAfter("built", () =>
      edit((text) => text.replace("draft: true\n", "").replace("Alice", "no one")),
    );
    expect(await page("/incidents/login/")).toContain("no one could");
  });

  it("never shows a passage that has become internal", async () => {
    await orderAfter("built", () => edit((text) => `${text}\nCassiterite was the password.\n`));
    expect(await page("/incidents/login/")).toContain("Cassiterite");
    const indexed = await page("/pagefind/pagefind-entry.json");
    await expect
      .poll(() => page("/pagefind/pagefind-entry.json"), { timeout: 60_000, interval: 200 })
      .not.toBe(indexed);
    await orderAfter("built", () =>
      edit((text) => text.replace(/(Cassiterite.*)/, "::: internal\n$1\n:::")),
    );
    expect(await page("/incidents/login/")).not.toContain("Cassiterite");
    expect(told).not.toContain("event: problems");
  });

  it("tells open pages what is wrong, and goes on showing what was right", async () => {
    const problem = await orderAfter("problems", () =>
      edit((text) => text.replace("severity: SEV1", "severity: [SEV1")),
    );
    expect(problem).toContain("2024-05-01-login.md");
    expect(await page("/incidents/login/")).toContain("no one could");
    await orderAfter("built", () => edit((text) => text.replace("[SEV1", "SEV1")));
  });

  it("takes up a layout of the site as soon as it is there", async () => {
    const layout = "export default (view, { html }) => html`<p>Nothing at this address.</p>`;\n";
    const written = join(archive.root, "layouts/not-found.js");
    await orderAfter("built", () => writeFileSync(written, layout));
    // A build that was under way before the layout is told of too.
    await expect
      .poll(() => page("/404.html"), { timeout: 60_000, interval: 200 })
      .toContain("Nothing at this address.");
  });

  it("makes the search index once nobody edits", async () => {
    const before = await page("/pagefind/pagefind-entry.json");
    await orderAfter("built", () => edit((text) => `${text}\nZirconium was not involved.\n`));
    await expect
      .poll(() => page("/pagefind/pagefind-entry.json"), { timeout: 60_000, interval: 200 })
      .not.toBe(before);
  });
});
