/**
 * A text that the public edition shows, as something that any thread can read.
 *
 * Rule: plain values. Ten thousand reports are better read again than kept.
 */
import { readFileSync } from "node:fs";
import { readReport, type ReportFile } from "../../source/folder.ts";
import { hashOf } from "../hash.ts";

/** The text itself, a report that is shown whole, or a file that does not change. */
export type PublicText = {
  /** Of its content. */
  readonly hash: string;
} & ({ readonly text: string } | { readonly report: ReportFile } | { readonly file: string });

/** Reads it. A report that was edited meanwhile says nothing. */
export function readPublic(shown: PublicText): string {
  if ("text" in shown) return shown.text;
  if ("file" in shown) return readFileSync(shown.file, "utf8");
  const text = readReport(shown.report).source?.text ?? "";
  return hashOf(text) === shown.hash ? text : "";
}
