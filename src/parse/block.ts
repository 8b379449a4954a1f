/**
 * The words of a document's structure: what a timeline needs to know of where a time stands.
 *
 * Rule: a block is a range of the file's text, so every time read in it points at the file.
 */

/** A range of the text: UTF-16 offsets, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlockKind = "heading" | "paragraph" | "item" | "row" | "code";

/** One heading, paragraph, list item, table row or block of code. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Of a heading: 1 to 6. Of an item: how deep its list is nested, from 1. Otherwise 0. */
  readonly level: number;
  /** True within a quotation. */
  readonly quoted: boolean;
  /** The cells of a row, in order. */
  readonly cells?: readonly Span[];
  /** The cells of the row's header, when its table has one. */
  readonly header?: readonly Span[];
  /** Counts tables, so that rows of two tables that follow each other are told apart. */
  readonly table?: number;
}

/** The form in which a document is written. Plain text is read by the rules of Markdown. */
export type Form = "markdown" | "html";

/** A whole page of HTML begins with its doctype or its first element; anything else is Markdown. */
export function formOf(path: string, text: string): Form {
  if (/\.html?$/i.test(path)) return "html";
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500)) ? "html" : "markdown";
}
