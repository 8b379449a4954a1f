/**
 * The words by which reports announce work to be done, and tell that it is done.
 */
import { oneOf } from "../../parse/one-of.ts";

/** Headings, and short lines that stand for one, under which action items are listed. */
const actionTitle = new RegExp(
  [
    String.raw`\baction (?:items?|points?|plan)\b`,
    String.raw`^(?:the )?actions?(?: (?:taken|to take|required|we(?:'re| are) taking))?$`,
    String.raw`\bfollow[- ]?ups?\b`,
    String.raw`\bnext steps?\b`,
    String.raw`\bfuture (?:work|plans|actions?|improvements?)\b`,
    String.raw`\bto-?dos?\b`,
    String.raw`\bremediations?\b(?! timeline)`,
    String.raw`\b(?:corrective|preventive|preventative)\b`,
    String.raw`^(?:future )?prevention\b`,
    String.raw`\bprevent(?:ing)? (?:this|it|these|the|such|similar|future|further|another|a re)`,
    String.raw`^(?:proposed |proposal |planned |future )?improvements?$`,
    String.raw`\bwhat (?:are we|we(?:'re| are)|is being|will be|we (?:will|plan to)) (?:doing|done|do|change|changing)\b`,
    String.raw`\bplanned (?:work|changes|actions)\b`,
    String.raw`\b(?:short|medium|long)[- ]term (?:actions?|fix(?:es)?|improvements?|plans?)\b`,
    String.raw`\bgoing forward\b`,
    String.raw`\bcounter-?measures\b`,
    String.raw`\b(?:and|&) (?:measures|actions|improvements)$`,
    String.raw`\bmeasures (?:taken|to take|we)\b`,
    String.raw`\btasks?$`,
  ].join("|"),
  "i",
);

/** Headings below an action section that end it, and headings that never begin one. */
const otherTitle =
  /\b(?:time ?line|root cause|impact|summary|background|what (?:went|happened|worked)|where we got|lucky|detection|resolution and|appendi|references?|links?|glossary|in closing|conclusion|thanks|contact|workaround|for users)\b/i;

/** True for a title under which action items stand. */
export const isActionTitle = (title: string): boolean =>
  actionTitle.test(title) && !otherTitle.test(title);

/** True for a title that ends an action section although it stands below it. */
export const isOtherTitle = (title: string): boolean => otherTitle.test(title);

/** A title or an introduction that says the work below it was done. */
export const saysDone = (text: string): boolean =>
  /\b(?:completed|already done|have (?:already )?(?:taken|done|made)|'ve (?:already )?(?:taken|done|made)|actions? taken|were taken|took the following)\b/i.test(
    text,
  ) && !/\bin progress|\bplanned\b|\bor\b/i.test(text);

/** A line that introduces a list of measures: "we've taken the following steps:". */
export const introducesActions = (text: string): boolean =>
  /\b(?:the )?following (?:steps|actions?|measures|improvements|changes|items)\b[^.]{0,60}[:.]?\s*$|\b(?:steps|actions|measures) (?:we|that we|to be)\b[^.]{0,60}:\s*$/i.test(
    text,
  ) &&
  !/\bto (?:recover|restore|resolve|mitigate|fix|reproduce|stabili[sz]e)\b/i.test(text) &&
  /\b(?:take|taken|taking|took|address|make|made|implement|conduct|plan|planned|will|need)/i.test(
    text,
  );

/** A line that introduces something else: reasons, examples, those who were told. */
export const introducesOther = (text: string): boolean =>
  /\b(?:because|since|reasons?|why|such as|for example|namely|informed|notified|include[sd]?|following (?:people|teams|services|errors?))\b[^.]{0,80}:\s*$/i.test(
    text,
  );

/** "Action point: …", "AI: …", "TODO: …": one item, wherever it stands. */
export const itemLead =
  /^(?:action (?:items?|points?)|AI|todo|to do|follow[- ]?ups?|next steps?)(?:\s*#?\d+)?\s*[:–—-]\s+(?=\S)/i;

/** A cheap look: words without which no report holds action items. */
const hints = oneOf`
  \[[ xX]\]
  <input
  action
  follow
  next step
  future
  to-?do\b
  remediat
  correcti
  prevent
  improvement
  what (?:are we|we|is being|will)
  planned
  -term
  going forward
  measures
  \band actions
  tasks?\b
`;

/** False where a look at the structure would be wasted. */
export const mayHoldActions = (text: string): boolean => hints.test(text);

const imperatives = new Set(
  (
    "add adjust adopt allow alert analyse analyze assign audit automate avoid backup ban block build change check " +
    "clarify clean collect conduct configure consider continue coordinate correct create decouple define deploy " +
    "deprecate design develop disable discuss disown distribute document drop educate enable enforce ensure " +
    "establish evaluate exercise expand explore extend finalise finalize find fix follow give harden hire " +
    "identify implement improve include increase integrate introduce invest investigate invite keep learn let limit log " +
    "look lower make measure migrate monitor move notify optimise optimize organise organize patch perform pin plan " +
    "prepare prevent prioritise prioritize protect provide publish put raise reconsider record reduce refactor release " +
    "remove rename replace replicate report request require research restore restrict rethink retire review revisit " +
    "revoke rework rewrite roll rotate run schedule scale send separate set setup share simplify speed split spin standardise " +
    "standardize start stop store strengthen switch take teach test tighten track train tune turn update upgrade use " +
    "validate verify warn work write"
  ).split(" "),
);

const commitment = oneOf`
  \b(?:we|i|they|team|engineering|operations|ops|engineers)\b[^.]{0,40}?(?:\b(?:will|shall|should|must|need to|have to|plan to|intend to|want to|are going to|are planning|are looking|are working|aim to|have decided to)\b|['’]ll\b)
  \b(?:will|should|must|needs? to|has to|have to) (?:also |therefore |now |be )+\w+
  \bit is (?:necessary|required|planned) (?:to|that)\b
  \b(?:is|are) (?:being )?(?:planned|scheduled)\b
`;

const past =
  /^(?:\w+,\s+)?(?:we|i)(?:\s+have|['’]ve)?(?:\s+(?:since|already|also|now|then))*\s+(?:\w{2,}ed|built|set|sent|wrote|made|began)\b/i;

const passive =
  /\b(?:have|has) been (?!(?:identified|decided|planned|requested|proposed|noted)\b)(?:\w{2,}ed|made|built|set|put|done)\b|\b(?:was|were) (?!(?:identified|decided|planned|expected|required|requested|proposed|noted|delayed|postponed|needed|supposed)\b)(?:\w{2,}ed|made|built|put|done)\b/i;

/** True for an item that tells of work as done: "An alert has been added". */
export const tellsDone = (text: string): boolean =>
  passive.test(text) &&
  !/\b(?:will|should|must|needs?|ensure|pending|ongoing|planned|still|not|cannot)\b/i.test(text);

/** What a sentence of prose says of work: to be done, done, or nothing. */
export function workOf(sentence: string): "open" | "done" | undefined {
  if (/\?\s*$/.test(sentence)) return undefined;
  const first = /^[a-z]+/i.exec(sentence)?.[0].toLowerCase() ?? "";
  if (imperatives.has(first) || commitment.test(sentence)) return "open";
  return past.test(sentence) ? "done" : undefined;
}
