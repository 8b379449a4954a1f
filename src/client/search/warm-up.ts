/** Lets a browser make its machine code of what a search runs, which takes a phone 50 ms and more. */
import { hitsIn } from "./hits.ts";
import { answersIn } from "./lexicon.ts";
import { rank } from "./rank.ts";
import { resultOfFragment, resultRow } from "./result.ts";

/** Searches a text of its own, and shows it nowhere. */
export async function warmUp(): Promise<void> {
  const asked = { word: "äb", exactly: false };
  rank([await answersIn(asked, [""], async () => ["a", "!", "#", "äb", "!#", "#$"])], 9);
  const content = "„Ä-b“ HttpError_4 a.b äb";
  const anchors = [{ element: "h2", id: "event-1", text: "b", location: 0 }];
  const fragment = { url: "/", content, meta: { severity: "SEV1", duration: "1 h" }, anchors };
  resultRow(resultOfFragment({ fragment, hits: hitsIn(content, [asked]) }));
}
