/** Finds the sentence that an element stands in. */

const blocks = "p, li, td, th, dd, dt, h2, h3, h4, h5, h6, blockquote, figcaption, pre, div";

/** The range of the sentence around an element within its paragraph, list item or cell. */
export function sentenceAround(element: Element): Range | undefined {
  const block = element.parentElement?.closest(blocks);
  const text = block?.textContent ?? "";
  if (!block || text === "" || !("Segmenter" in Intl)) return undefined;
  const before = new Range();
  before.setStart(block, 0);
  before.setEndBefore(element);
  const at = before.toString().length;
  const language = document.documentElement.lang;
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" }).segment(text);
  const sentence = sentences.containing(at);
  if (!sentence) return undefined;
  const range = new Range();
  const start = placeOf(block, sentence.index);
  const end = placeOf(block, sentence.index + sentence.segment.trimEnd().length);
  if (!start || !end) return undefined;
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** The text node and offset in it of a character of a block. */
function placeOf(block: Element, offset: number): [Text, number] | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (rest <= text.length) return [text, rest];
    rest -= text.length;
  }
  return undefined;
}
