/**
 * Containers of Markdown: `::: warning` … `:::`, and `::: internal` in the internal edition.
 *
 * Rule: only known words open one; any other line of colons is text.
 */
import type { MarkdownIt, StateBlock } from "markdown-it";

/** Containers by their word, with the heading that each shows. */
export const containers: Readonly<Record<string, string>> = {
  note: "Note",
  info: "Note",
  tip: "Tip",
  important: "Important",
  warning: "Warning",
  caution: "Caution",
  danger: "Danger",
  internal: "Internal",
};

const opening = /^(:{3,})\s*([a-z]+)(?:\s+(.*))?$/i;

/** Teaches a renderer about containers. */
export function addContainers(markdown: MarkdownIt): void {
  markdown.block.ruler.before("fence", "container", container, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

function lineAt(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]).trim();
}

/** A block rule of markdown-it: true where a container begins at `startLine`. */
function container(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const [, colons = "", word = "", title] = opening.exec(lineAt(state, startLine)) ?? [];
  const kind = word.toLowerCase();
  if (colons === "" || !Object.hasOwn(containers, kind)) return false;
  const last = closingLine(state, startLine, endLine);
  if (last === undefined) return false;
  if (silent) return true;

  const { parentType, lineMax } = state;
  state.parentType = "container" as typeof parentType;
  state.lineMax = last;
  const open = state.push("container_open", "div", 1);
  open.attrSet("class", `callout ${kind}`);
  open.attrSet("role", "note");
  open.map = [startLine, last];
  state.push("paragraph_open", "p", 1).attrSet("class", "callout-title");
  const heading = state.push("inline", "", 0);
  heading.content = title ?? containers[kind] ?? "";
  heading.map = [startLine, startLine + 1];
  heading.children = [];
  state.push("paragraph_close", "p", -1);
  state.md.block.tokenize(state, startLine + 1, last);
  state.push("container_close", "div", -1);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.line = last + 1;
  return true;
}

/** Which line closes which, by the end and the indentation that the lines were read with. */
type Closings = Map<string, Map<number, number | undefined>>;
const closings = new WeakMap<StateBlock, Closings>();

/** The line that closes the container; undefined where none does. */
function closingLine(state: StateBlock, startLine: number, endLine: number): number | undefined {
  const known: Closings = closings.get(state) ?? new Map();
  closings.set(state, known);
  const key = `${endLine} ${state.blkIndent}`;
  const pairs = known.get(key) ?? new Map<number, number | undefined>();
  known.set(key, pairs);
  // Once for all of them: each by itself would read all lines to the end where none is closed.
  if (!pairs.has(startLine)) pairLines(state, startLine, endLine, pairs);
  return pairs.get(startLine);
}

/** Pairs containers with the lines that close them; fences in them are skipped. */
function pairLines(
  state: StateBlock,
  startLine: number,
  endLine: number,
  pairs: Map<number, number | undefined>,
): void {
  const open = [startLine];
  let fence: string | undefined;
  for (let line = startLine + 1; line < endLine && open.length > 0; line++) {
    const text = lineAt(state, line);
    if (text !== "" && (state.sCount[line] ?? 0) < state.blkIndent) break;
    const ticks = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
    if (fence !== undefined) {
      if (ticks?.startsWith(fence) && ticks === text) fence = undefined;
    } else if (ticks !== undefined) {
      fence = ticks;
    } else if (/^:{3,}$/.test(text)) {
      pairs.set(open.pop() ?? startLine, line);
    } else if (/^:{3,}\s*[a-z]/i.test(text)) {
      open.push(line);
    }
  }
  for (const line of open) pairs.set(line, undefined);
}
