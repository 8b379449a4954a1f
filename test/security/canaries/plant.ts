/**
 * Brings a canary into an archive, as its `place` and `how` say.
 *
 * Out: the files of a first build and those of the last one, by path below the working folder,
 *      and what the machine around the build holds.
 */
import { Buffer } from "node:buffer";
import { createCanvas } from "@napi-rs/canvas";
import { deflateSync } from "node:zlib";
import type { Canary } from "./cases.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** One canary, planted. */
export interface Planted {
  readonly one: Canary;
  /** What the last build finds. */
  readonly files: Files;
  /** What the build before finds; the same unless it is said here. */
  readonly before?: Files;
  /** Lines of `.gitignore`. */
  readonly ignored?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly commit?: { readonly message?: string; readonly email?: string };
  /** A folder above the archive. */
  readonly above?: string;
}

/** The clock of the builds, and an hour later. */
export const now = "2026-01-01T00:00:00Z";
const inAnHour = "2026-01-01T01:00:00Z";

const markers: Readonly<Record<string, string>> = {
  "@@OPEN@@": "::: internal",
  "@@OPEN:SPACED@@": ":::  internal",
  "@@OPEN:ZWSP@@": "::: inter\u200bnal",
  "@@OPEN:HOMOGLYPH@@": "::: intern\u0430l",
  "@@OPEN:CAPS@@": "::: INTERNAL",
  "@@CLOSE@@": ":::",
  "@@NOW+1H@@": inAnHour,
};

const written = (text: string): string =>
  text.replace(/@@[A-Z0-9:+]+@@/g, (marker) => {
    const meant = markers[marker];
    if (meant === undefined) throw new Error(`nobody says what ${marker} stands for`);
    return meant;
  });

/** Plants one canary. Throws for a place that is not known: a new kind needs new steps. */
export function plant(one: Canary): Planted {
  const [kind = "", ...rest] = one.place.split(": ");
  const detail = rest.join(": ");
  if (kind === "page") return plantPage(one, detail);
  if (kind === "carrier") return plantCarrier(one, detail);
  // Two reports alike: what only they share would be told as the reason why they are related.
  const text = written(one.text).replace(/^---\n/, `---\ntags: [pair-${one.id}]\n`);
  const twin = { [reportOf({ ...one, id: `${one.id}-twin` })]: text };
  return { one, files: { [reportOf(one)]: text, ...twin, ...besides(one) } };
}

const reportOf = ({ id }: Canary, folder = ""): string => `incidents/${folder}2024-03-10-${id}.md`;

/** A picture and chart data whose names hold the canary, and whose contents do as well. */
function besides({ canary, text, how }: Canary, folder = ""): Files {
  const files: Record<string, string | Uint8Array> = {};
  const at = `incidents/${folder}`;
  if (text.includes(`${canary}.png`)) files[`${at}${canary}.png`] = picture(canary);
  if (text.includes(`src: ${canary}.csv`)) files[`${at}${canary}.csv`] = numbers(canary);
  if (how === "chart data beside it") files[`${at}chart-${canary}.csv`] = numbers(canary);
  return files;
}

const numbers = (name: string): string =>
  `time,${name}\n2024-03-10T00:00:00Z,1\n2024-03-10T01:00:00Z,2\n`;

function plantPage(one: Canary, detail: string): Planted {
  const text = written(one.text).replace(/\n\(also create .*$/, "\n");
  const at = (path: string): Files => ({ [`incidents/${path}`]: text, ...besides(one) });
  const name = `2024-03-10-${one.id}`;
  if (/^(?:draft true|embargo |visibility )/.test(detail)) return { one, files: at(`${name}.md`) };
  switch (detail) {
    case "date in future": {
      const later = text.replace("date: 2024-03-10", "date: 2099-03-10");
      return { one, files: { ...at(`${name}.md`), [`incidents/${name}.md`]: later } };
    }
    case "draft in directory data": {
      const folder = `${one.id}/`;
      const files = { [reportOf(one, folder)]: text, ...besides(one, folder) };
      return { one, files: { ...files, [`incidents/${folder}${one.id}.json`]: '{"draft": true}' } };
    }
    case "draft then deleted":
      return { one, files: {}, before: at(`${name}.md`) };
    case "published then deleted":
      return { one, files: {}, before: at(`${name}.md`) };
    case "renamed to draft (was published)": {
      const published = { ...at(`${name}.md`), [reportOf(one)]: text.replace("draft: true\n", "") };
      return { one, files: at(`${name}-later.md`), before: published };
    }
    case "file with .md~ backup":
      return { one, files: at(`${name}.md~`) };
    case "file with .md.bak backup":
      return { one, files: at(`${name}.md.bak`) };
    case "file _draft.md":
      return { one, files: at(`_draft-${one.id}.md`) };
    case "file .hidden.md":
      return { one, files: at(`.hidden-${one.id}.md`) };
    case "folder _drafts":
      return { one, files: at(`_drafts/${name}.md`) };
    case "README in incidents folder":
      return { one, files: at(`${one.id}/README.md`) };
    case "template in incidents (.njk)":
      return { one, files: at(`${name}.njk`) };
    case "node_modules/*.md inside incidents":
      return { one, files: at(`node_modules/${one.id}/${name}.md`) };
    case "gitignored file":
      return { one, files: at(`${name}.md`), ignored: `incidents/${name}.md` };
  }
  throw new Error(`nobody says how to plant a page: ${one.place}`);
}

const postWith = (id: string, body: string): Files => ({
  [`incidents/2024-03-10-${id}.md`]: `---\ntitle: Public post\ndate: 2024-03-10\n---\nIntro.\n\n${body}\n`,
});

const chartOf = (name: string): string => `\`\`\`chart\nsrc: ${name}\ntitle: A chart\n\`\`\``;

function plantCarrier(one: Canary, detail: string): Planted {
  const { id, text, canary } = one;
  const beside = (name: string, content: string | Uint8Array, body: string): Planted => ({
    one,
    files: { ...postWith(id, body), [`incidents/${name}`]: content },
  });
  switch (detail) {
    case "csv comment line":
      return beside(`${id}.csv`, text, chartOf(`${id}.csv`));
    case "json unused key":
      return beside(`${id}.json`, text, chartOf(`${id}.json`));
    case "png text":
      return beside(`${id}.png`, picture(canary), `![A picture](${id}.png)`);
    case "jpeg comment":
      return beside(`${id}.jpg`, photograph(canary), `![A photograph](${id}.jpg)`);
    case "svg metadata": {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${canary}</metadata></svg>`;
      return beside(`${id}.svg`, svg, `![A drawing](${id}.svg)`);
    }
    case "pdf metadata": {
      const pdf = `%PDF-1.4\n1 0 obj << /Author (${canary}) >> endobj\ntrailer << /Info 1 0 R >>\n`;
      return beside(`${id}.pdf`, pdf, `[A document](${id}.pdf)`);
    }
    case "git author e-mail":
      return { one, files: {}, commit: { email: `${canary}@fake-corp.example` } };
    case "git commit message":
      return { one, files: {}, commit: { message: `Mend ${canary}` } };
    case "absolute build path":
      return { one, files: {}, above: canary };
    case "host name":
      return { one, files: {}, environment: { HOSTNAME: canary } };
    case "user name":
      return { one, files: {}, environment: { USER: canary, LOGNAME: canary, USERNAME: canary } };
    case "package.json description":
      return { one, files: { "package.json": text } };
    case "CI variable in error text":
      return { one, files: {}, environment: { SECRET: canary } };
  }
  throw new Error(`nobody says how to plant a carrier: ${one.place}`);
}

/** One part of a PNG file; nobody reads its checksum. */
function part(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)]);
}

/** A picture with a note in it that is packed, and one that is not. */
function picture(note: string): Uint8Array {
  const png = createCanvas(4, 4).toBuffer("image/png");
  const packed = Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(note)]);
  const plain = Buffer.from(`Author\0${note}`);
  const notes = [part("tEXt", plain), part("zTXt", packed)];
  return Buffer.concat([png.subarray(0, 33), ...notes, png.subarray(33), Buffer.from(note)]);
}

function photograph(note: string): Uint8Array {
  const jpeg = createCanvas(4, 4).toBuffer("image/jpeg");
  const content = Buffer.from(note);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, content.length + 2]), content]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}
