import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { SeenState } from "../../../src/publish/cache/known.ts";
import { beginLook, openLooker } from "../../../src/publish/folder/looking.ts";

const root = mkdtempSync(join(tmpdir(), "looking-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Publishes so many files, in folders of a hundred. */
function publish(count: number): { output: string; state: SeenState } {
  const output = join(root, `site-${count}`);
  const files = Array.from({ length: count }, (_, number) => {
    const folder = String(Math.floor(number / 100));
    if (number % 100 === 0) mkdirSync(join(output, folder), { recursive: true });
    const path = `${folder}/${number}.html`;
    writeFileSync(join(output, path), "");
    return { path, hash: `hash of ${number}` };
  });
  const state: SeenState = {
    key: "",
    publishedAt: Date.now() + 1000,
    reports: {},
    hidden: "",
    archives: "",
    findings: [],
    hasOldIndex: false,
    files,
  };
  return { output, state };
}

describe("beginLook(output, state)", () => {
  for (const [count, where] of [
    [300, "here"],
    [10_100, "in a thread"],
  ] as const) {
    it(`tells what a build left and links to it, ${where}`, async () => {
      const { output, state } = publish(count);
      const whole = beginLook(output, state);
      expect(await whole.published).toMatchObject({ isWhole: true });
      await whole.close();

      unlinkSync(join(output, "0/7.html"));
      const later = new Date(state.publishedAt + 1000);
      utimesSync(join(output, "1/108.html"), later, later);
      const { published, close } = beginLook(output, state);
      const { isWhole, known, fill } = await published;
      expect(isWhole).toBe(false);
      const paths = state.files.map(({ path }) => path);
      expect(paths.filter((path) => !known.has(path))).toEqual(["0/7.html", "1/108.html"]);
      expect(known.get("2/205.html")).toBe("hash of 205");

      unlinkSync(join(output, "2/209.html"));
      const folder = join(root, `links-${count}`);
      mkdirSync(join(folder, "1"), { recursive: true });
      writeFileSync(join(folder, "1/110.html"), "something else");
      const linked = await fill(folder);
      expect([...known.keys()].filter((path) => !linked.has(path))).toEqual(["2/209.html"]);
      expect(readdirSync(join(folder, "2"))).toHaveLength(99);
      expect(readdirSync(join(folder, "1"))).not.toContain("108.html");
      const same = ["1/110.html", "2/205.html"].map((path) => [
        statSync(join(folder, path)).ino,
        statSync(join(output, path)).ino,
      ]);
      for (const [link, file] of same) expect(link).toBe(file);
      await close();
    });
  }

  it("looks by a thread that was opened for a large state, and by none for another", async () => {
    const file = join(root, "state.json");
    expect(openLooker(file)).toBeUndefined();
    writeFileSync(file, "{}");
    expect(openLooker(file)).toBeUndefined();
    writeFileSync(file, " ".repeat(2_000_000));
    const { output, state } = publish(50);
    const { published, close } = beginLook(output, state, openLooker(file));
    expect(await published).toMatchObject({ isWhole: true });
    await close();
    await beginLook(output, undefined, openLooker(file)).close();
  });

  it("knows nothing of a folder that is not there, and of a build that left nothing", async () => {
    const { state } = publish(100);
    const gone = await beginLook(join(root, "gone"), state).published;
    expect([gone.isWhole, gone.known.size]).toEqual([false, 0]);
    const first = await beginLook(root, undefined).published;
    expect([first.isWhole, first.known.size]).toEqual([false, 0]);
  });
});
