/**
 * `/actions/`: the action items of all reports, by state and by team, with a table to download.
 *
 * Rule: open items first, those due first before those without a day, then the oldest.
 */
import { daysBetween, latestDay } from "../../derive/age.ts";
import { compareText } from "../../derive/order.ts";
import { foldOf, slugOf } from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import { ageText, dayText, shortDayText } from "../../model/civil.ts";
import type { ActionItem, ActionItemState } from "../../model/incident.ts";
import type { PageContext, PageProducer } from "../context.ts";
import type { Html } from "../html.ts";
import type { CountedLink } from "../listing.ts";
import { table, type Cell } from "../open-data/tables.ts";
import { lazyPage, type Page, type PageOrigin } from "../page.ts";
import { type ListPage, pagesView, paginate } from "../pagination.ts";
import { shellPage } from "../shell.ts";

/** One action item with its report. */
interface Task {
  readonly item: ActionItem;
  /** Among those of its report. */
  readonly index: number;
  readonly record: IncidentRecord;
  /** The day since which it is known. */
  readonly since: string | undefined;
}

/** An action item as its page shows it. */
export interface TaskView extends ActionItem {
  readonly incident: { readonly title: string; readonly href: string };
  readonly dueText: string | undefined;
  readonly overdue: boolean;
  readonly since: string | undefined;
  readonly sinceText: string | undefined;
  /** Of an open item: "12 years". */
  readonly age: string | undefined;
}

/** What the `actions` layout prints. */
export interface ActionsView {
  readonly title: string;
  readonly tasks: readonly TaskView[];
  readonly states: readonly CountedLink[];
  readonly teams: readonly CountedLink[];
  readonly current: string;
  /** The day to which ages are counted, in words. */
  readonly asOf: string | undefined;
  readonly csv: string;
  readonly pages: Html | undefined;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly actions: ActionsView;
  }
}

const csvUrl = "/data/action-items.csv";
const states: readonly (readonly [ActionItemState, string, string])[] = [
  ["open", "Open", "/actions/"],
  ["done", "Done", "/actions/done/"],
  ["dropped", "Dropped", "/actions/dropped/"],
];

/** Teams offered on every page: the busiest ones; each of the others has its page too. */
const teamsShown = 40;

interface List {
  readonly url: string;
  readonly label: string;
  readonly tasks: readonly Task[];
}

/** Produces `/actions/` by state and by team, and the table of all action items. */
export const actionPages: PageProducer = function* (context) {
  const tasks = tasksOf(context.records);
  const byState = states.map(([state, label, url]): List => {
    return { url, label, tasks: tasks.filter(({ item }) => item.state === state) };
  });
  const byTeam = teamsOf(tasks, context);
  const toLink = ({ url, label, tasks: own }: List): CountedLink => ({
    label,
    href: context.link(url),
    count: own.length,
  });
  const shared = {
    states: byState.filter((list) => list.tasks.length > 0 || list.url === "/actions/").map(toLink),
    teams: byTeam
      .toSorted((a, b) => b.tasks.length - a.tasks.length || compareText(a.url, b.url))
      .slice(0, teamsShown)
      .map(toLink),
    asOf: latestDay(context.records),
  };
  for (const list of [...byState, ...byTeam])
    if (list.tasks.length > 0 || list.url === "/actions/") yield* listPages(list, shared, context);
  yield lazyPage({ url: csvUrl, from: originOf("", tasks) }, () => tableOf(tasks, context));
};

/** What action items tell, by which of their reports' they are. */
const originOf = (words: string, tasks: readonly Task[]): PageOrigin => ({
  words: `${words}\n${tasks.map(({ index }) => index).join(" ")}`,
  records: tasks.map(({ record }) => record),
});

/** What the pages of all lists say. */
type SharedView = Pick<ActionsView, "states" | "teams" | "asOf">;

function* listPages(list: List, shared: SharedView, context: PageContext): Generator<Page> {
  for (const page of paginate(list.url, list.tasks, context.settings.pageSize)) {
    const words = JSON.stringify([list.label, list.tasks.length, shared]);
    yield lazyPage(
      { url: page.url, listed: page.number === 1, from: originOf(words, page.items) },
      () => listPage(list, page, shared, context).content,
    );
  }
}

function listPage(
  list: List,
  page: ListPage<Task>,
  shared: SharedView,
  context: PageContext,
): Page {
  const { render, link } = context;
  const pages = pagesView(list.url, page, link);
  const name = list.url === "/actions/" ? "Action items" : `Action items: ${list.label}`;
  const title = page.number === 1 ? name : `${name}, page ${page.number}`;
  const main = render("actions", {
    ...shared,
    title,
    tasks: page.items.map((task) => taskView(task, shared.asOf, context)),
    current: link(list.url),
    asOf: shared.asOf === undefined ? undefined : dayText(shared.asOf),
    csv: link(csvUrl),
    pages: pages && render("pages", pages),
  });
  return shellPage(context, {
    url: page.url,
    title,
    description: "What was to be done after the incidents, by state and by team.",
    crumbs: list.url === "/actions/" ? [] : [{ title: "Action items", href: link("/actions/") }],
    main,
    scripts: ["actions"],
    listed: page.number === 1,
  });
}

const order: Readonly<Record<ActionItemState, number>> = { open: 0, done: 1, dropped: 2 };

/** All action items: open before done before dropped, due ones first, then the oldest. */
function tasksOf(records: readonly IncidentRecord[]): Task[] {
  const late = "9999";
  return records
    .flatMap((record) =>
      record.actionItems.map((item, index): Task => {
        return { item, index, record, since: record.published ?? record.day };
      }),
    )
    .toSorted(
      (a, b) =>
        order[a.item.state] - order[b.item.state] ||
        compareText(a.item.due ?? late, b.item.due ?? late) ||
        compareText(a.since ?? late, b.since ?? late) ||
        compareText(a.record.slug, b.record.slug),
    );
}

/** Items by team, all states; spellings of one team meet, the tag registry gives the label. */
function teamsOf(tasks: readonly Task[], { settings }: PageContext): List[] {
  const labels = new Map(
    Object.entries(settings.tags)
      .filter(([, { kind }]) => kind === "team")
      .flatMap(([key, { label = key, aliases }]) =>
        [key, label, ...aliases].map((name) => [foldOf(name), label] as const),
      ),
  );
  const teams = new Map<string, { label: string; tasks: Task[] }>();
  for (const task of tasks) {
    const { team } = task.item;
    if (team === undefined) continue;
    const label = labels.get(foldOf(team)) ?? team;
    const known = teams.get(foldOf(label));
    if (known) known.tasks.push(task);
    else teams.set(foldOf(label), { label, tasks: [task] });
  }
  const taken = new Set<string>();
  return [...teams]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, { label, tasks: own }]): List => {
      const wanted = slugOf(label);
      let slug = wanted;
      for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`;
      taken.add(slug);
      return { url: `/actions/teams/${slug}/`, label, tasks: own };
    });
}

function taskView(
  { item, record, since }: Task,
  asOf: string | undefined,
  { link }: PageContext,
): TaskView {
  const open = item.state === "open" && asOf !== undefined;
  const days = open && since !== undefined ? daysBetween(since, asOf) : undefined;
  return {
    ...item,
    incident: { title: record.title, href: link(`/incidents/${record.slug}/`) },
    dueText: item.due === undefined ? undefined : shortDayText(item.due),
    overdue: open && item.due !== undefined && item.due < asOf,
    since,
    sinceText: since === undefined ? undefined : shortDayText(since),
    age: days === undefined || days < 1 ? undefined : ageText(days),
  };
}

function tableOf(tasks: readonly Task[], { absolute }: PageContext): string {
  const header = [
    "incident",
    "url",
    "text",
    "state",
    "owner",
    "team",
    "due",
    "since",
    "link",
    "inferred",
  ];
  const rows = tasks.map(({ item, record, since }): Cell[] => [
    record.slug,
    absolute(`/incidents/${record.slug}/`),
    item.text,
    item.state,
    item.owner,
    item.team,
    item.due,
    since,
    item.url,
    item.inferred ? "yes" : "no",
  ]);
  return table(header, rows);
}
