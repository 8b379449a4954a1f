/**
 * Blocks with their words: what several readers of a timeline ask of the same block.
 *
 * In:   the text of a report and its blocks.
 * Out:  each block as written, the signs of what it may hold, and itself with its markup hidden.
 * Rule: a block is looked at once, and its markup is hidden once, where anyone asks for that.
 */
import type { Block } from "../../parse/block.ts";
import { hideMarkup } from "../../parse/mask.ts";
import { signsOf, type Signs } from "../../parse/signs.ts";

/** A block and its words. */
export interface Written {
  readonly block: Block;
  readonly raw: string;
  /** What the words as written may hold; hiding their markup adds no letters. */
  readonly signs: Signs;
  /** The words with markup hidden, from when they were first asked for. */
  masked: string | undefined;
}

/** The blocks of a text with their words. */
export const writtenOf = (text: string, blocks: readonly Block[]): Written[] =>
  blocks.map((block) => {
    const raw = text.slice(block.start, block.end);
    return { block, raw, signs: signsOf(raw), masked: undefined };
  });

/** The words of a block with markup hidden. */
export const maskedOf = (it: Written): string => (it.masked ??= hideMarkup(it.raw, it.signs));
