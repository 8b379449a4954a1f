import { describe, expect, it } from "vitest";
import { findSecrets } from "../../src/check/secrets/find-secrets.ts";
import {
  lintSecrets,
  presetVersion,
  wordsOfRules,
} from "../../src/check/secrets/maintained-rules.ts";
import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import { secretRules } from "../../src/check/secrets/rules.ts";
import { sharedFolder, readCases } from "../security/shared.ts";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Made for these tests; none was ever issued. Joined here so that no scanner takes them for one. */
const token = ["gh", "p_", "q7Rk2mXc9TzVb4", "NwYf8LdJs6HgPa3E1uQxZi"].join("");
const password = ["DB_PASS", "WORD=", "t8Kw2", "zQp9LxV"].join("");
const key = ["-----BEGIN OPENSSH PRIV", "ATE KEY-----"].join("");

const kinds = (text: string): number[] => findSecrets(`First.\n${text}\n`).map(({ line }) => line);

describe("findSecrets(text)", () => {
  it.each([
    ["a token", token],
    ["an assignment", password],
    ["a private key", key],
    ["an address with a password", ["postgres://app:", "Tq8xLm2Vz@db.example.com/x"].join("")],
    ["entities", [...token].map((c) => `&#${c.charCodeAt(0)};`).join("")],
    ["percent escapes", [...token].map((c) => `%${c.charCodeAt(0).toString(16)}`).join("")],
    ["unicode escapes", [...token].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join("")],
    ["invisible characters", [...token].join("\u200b")],
    ["soft hyphens", [...token].join("\u00ad")],
    [
      "full-width letters",
      [...token]
        .map((c) => (/\w/.test(c) && c !== "_" ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c))
        .join(""),
    ],
    ["a comment within", `${token.slice(0, 9)}<!-- x -->${token.slice(9)}`],
    ["markup within", `${token.slice(0, 9)}<b>${token.slice(9, 15)}</b>${token.slice(15)}`],
    ["emphasis within", `${token.slice(0, 9)}**${token.slice(9, 15)}**${token.slice(15)}`],
    ["a comment around", `<!-- ${token} -->`],
    ["a link's title", `[x](https://a.example "${token}")`],
    ["base64", Buffer.from(token).toString("base64")],
    ["hexadecimal", Buffer.from(token).toString("hex")],
    ["a switch that other scanners obey", `${token} # gitleaks:allow secretlint-disable`],
  ])("sees %s", (_, text) => {
    expect(kinds(text)).toEqual([2]);
  });

  it.each([
    "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
    "sha256:4b1d6f8e0a3c5f7e9d2b4c6a8e0f1d3b5a7c9e1f3d5b7a9c1e3f5d7b9a1c3e5f",
    "request 3f2b8c1e-9d4a-4e6b-8a7c-1f2e3d4c5b6a",
    "integrity sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC",
    "Authorization: Bearer <token>",
    "password: ${DB_PASSWORD}",
    "API_KEY=your-api-key-goes-here1",
    "token: ****************",
    "the secret: patience, and 12 days of sleep",
    "https://github.com/example/project/pull/1234#issuecomment-123456789",
    "at 2024-03-10T02:30:00.000Z in metrics-stage-210.eu-central-1",
  ])("lets `%s` pass", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("obeys exceptions of the site alone", () => {
    const exceptions = [{ text: token.slice(4, 20), reason: "documented test value" }];
    expect(findSecrets(token, exceptions)).toEqual([]);
  });
});

describe("lintSecrets(source)", () => {
  it("asks a maintained rule set, deaf to its switches", async () => {
    const text = `<!-- secretlint-disable -->\n${token}\n`;
    const findings = await lintSecrets({ path: "incidents/x.md", text }, []);
    expect(findings.map(({ code }) => code)).toContain("secret");
  });
});

describe("the words that rules need", () => {
  it("were read off the rules that are installed", () => {
    // After an update: hold `wordsOfRules` against the patterns of the new rules first.
    const file = "node_modules/@secretlint/secretlint-rule-preset-recommend/package.json";
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: presetVersion });
    const names = rules.map(({ meta }) => meta.id.replace(/^.*-rule-/, ""));
    expect(names.toSorted()).toEqual(Object.keys(wordsOfRules).toSorted());
  });

  it("let the maintained rules see whatever they would find", async () => {
    const samples = [
      ["npm", "_q7Rk2mXc9TzVb4NwYf8LdJs6HgPa3E1uQxZi"],
      ["https://deploy:", "Tq8xLm2Vz@git.example.net/x"],
      ["postgres", "ql://app:Tq8xLm2Vz@db.example.net/x"],
      ["xox", "b-123456789012-abcdefABCDEF"],
      ["https://hooks.slack.com/", "services/T0123/B0123/abc"],
      ["shp", "at_7jqbg9cupMkZRxJKXWz3v8BvS8QBa7hM"],
      ["lin_", "api_7jqbg9cupMkZRxJKXWz3v8BvS8QBa7hM"],
      ["AWS_SECRET_", "ACCESS_KEY = Jw46sa5eIpvjT1Mk8wPSkB8W6TIIdoqR6RqgTeUx"],
    ].map((parts) => parts.join(""));
    for (const text of samples) {
      const found = await lintSecrets({ path: "incidents/x.md", text: `First.\n${text}\n` }, []);
      expect([text, found.map(({ line }) => line)]).toEqual([text, [2]]);
    }
  });

  it("stand in lower case", () => {
    for (const { needs } of secretRules)
      expect(needs.map((word) => word.toLowerCase())).toEqual(needs);
  });
});

interface SecretCase {
  readonly id: string;
  readonly parts: readonly string[];
  readonly mustBlock: boolean;
}

interface Transform {
  readonly name: string;
  readonly apply: string;
  readonly note?: string;
}

function hidden({ apply }: Transform, secret: string): string {
  return apply
    .replace("{S:0:1:hex}", secret.charCodeAt(0).toString(16))
    .replace(/\{S:(\d+):(\d*)\}/g, (_, from: string, to: string) =>
      secret.slice(Number(from), to === "" ? undefined : Number(to)),
    )
    .replace("{S percent-encoded}", () => encodeURIComponent(secret))
    .replace("{S base64}", () => Buffer.from(secret).toString("base64"))
    .replace("{S}", () => secret);
}

describe("the shared secrets under every transform", () => {
  const file = join(sharedFolder, "secrets.json");
  const secrets = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { items: SecretCase[] }).items
    : [];
  const transforms = readCases<Transform>("secret-transforms.json").filter(
    ({ note }) => !note?.includes("not required"),
  );

  it("are found where they must be, and no more than one control is", () => {
    for (const transform of [{ name: "plain", apply: "{S}" }, ...transforms]) {
      const found = secrets.filter(
        ({ parts }) => kinds(hidden(transform, parts.join(""))).length > 0,
      );
      const missed = secrets.filter((one) => one.mustBlock && !found.includes(one));
      expect({ transform: transform.name, missed }).toEqual({
        transform: transform.name,
        missed: [],
      });
      expect(found.filter(({ mustBlock }) => !mustBlock).length).toBeLessThanOrEqual(1);
    }
  });
});
