/**
 * What markdown-it keeps while it parses, made in a plainer way: its own constructors define one
 * property after the other, which takes half of the time of parsing.
 *
 * Rule: values and methods are those of markdown-it; a test holds both to the same tokens.
 */
import type { Env, MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";

type Nesting = Token["nesting"];
type Tokens = Token[];

/** Gives a parser plainer tokens and states. Its rules, and those of plugins, see no difference. */
export function quicken(markdown: MarkdownIt): void {
  const { inline, block } = markdown;
  const { Token: OwnToken } = new inline.State("", markdown, {}, []);
  const NewToken = class {
    readonly type: string;
    readonly tag: string;
    readonly attrs = null;
    readonly map = null;
    readonly nesting: Nesting;
    readonly level = 0;
    readonly children = null;
    readonly content = "";
    readonly markup = "";
    readonly info = "";
    readonly meta = null;
    readonly block = false;
    readonly hidden = false;
    constructor(type: string, tag: string, nesting: Nesting) {
      this.type = type;
      this.tag = tag;
      this.nesting = nesting;
    }
  } as unknown as typeof Token;
  Object.setPrototypeOf(NewToken.prototype, OwnToken.prototype);

  const NewInline = class {
    pos = 0;
    level = 0;
    pending = "";
    pendingLevel = 0;
    readonly cache = {};
    readonly backticks = {};
    readonly backticksScanned = false;
    readonly skipHtmlSpecial = false;
    readonly linkLevel = 0;
    delimiters: StateInline["delimiters"] = [];
    /** The delimiters around an open element, outermost first. */
    readonly enclosing: StateInline["delimiters"][] = [];
    readonly Token = NewToken;
    readonly src: string;
    readonly env: Env;
    readonly md: MarkdownIt;
    readonly tokens: Tokens;
    readonly tokens_meta: StateInline["tokens_meta"];
    readonly posMax: number;
    constructor(src: string, md: MarkdownIt, env: Env, tokens: Tokens) {
      this.src = src;
      this.env = env;
      this.md = md;
      this.tokens = tokens;
      this.tokens_meta = Array.from({ length: tokens.length });
      this.posMax = src.length;
    }
    pushPending(): Token {
      const token = new NewToken("text", "", 0);
      token.content = this.pending;
      token.level = this.pendingLevel;
      this.tokens.push(token);
      this.pending = "";
      return token;
    }
    push(type: string, tag: string, nesting: Nesting): Token {
      if (this.pending !== "") this.pushPending();
      const token = new NewToken(type, tag, nesting);
      const isOpening = nesting > 0;
      if (nesting < 0) {
        this.level--;
        this.delimiters = this.enclosing.pop() ?? [];
      }
      token.level = this.level;
      if (isOpening) {
        this.level++;
        this.enclosing.push(this.delimiters);
        this.delimiters = [];
      }
      this.pendingLevel = this.level;
      this.tokens.push(token);
      this.tokens_meta.push(isOpening ? { delimiters: this.delimiters } : undefined);
      return token;
    }
  } as unknown as typeof StateInline;
  Object.setPrototypeOf(NewInline.prototype, inline.State.prototype);
  inline.State = NewInline;

  block.State = class extends block.State {
    override push(type: string, tag: string, nesting: Nesting): Token {
      const token = new NewToken(type, tag, nesting);
      token.block = true;
      if (nesting < 0) this.level--;
      token.level = this.level;
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  } satisfies typeof StateBlock;
}
