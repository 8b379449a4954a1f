/**
 * Finds days that a text writes out in full: `July 18th, 2018`, `1 August 2019`, `2018-07-18`.
 *
 * Rule: day, month and year stand there, or it is no day; `03/04/2019` could be two of them.
 */

const months = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
] as const;
const month = `(${months.join("|")})\\.?`;
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "((?:19|20)\\d\\d)";

const forms: readonly (readonly [RegExp, readonly ["year" | "month" | "day", ...string[]]])[] = [
  [new RegExp(`\\b${year}-(\\d\\d)-(\\d\\d)\\b`, "i"), ["year", "month", "day"]],
  [new RegExp(`\\b${month} ${day},? ${year}\\b`, "i"), ["month", "day", "year"]],
  [new RegExp(`\\b${day}(?: of)? ${month},? ${year}\\b`, "i"), ["day", "month", "year"]],
];

/** The first full day of a text as `YYYY-MM-DD`. */
export function findDay(text: string): string | undefined {
  const found = forms.flatMap(([form, order]) => {
    const match = form.exec(text);
    if (!match) return [];
    const part = (name: string): string => match[order.indexOf(name) + 1] ?? "";
    const iso = `${part("year")}-${monthNumber(part("month"))}-${part("day").padStart(2, "0")}`;
    return isDay(iso) ? [{ at: match.index, iso }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.iso;
}

/** A text without its full days, and without the word that leads up to one at its start. */
export function withoutDay(text: string): string {
  return forms.reduce((left, [form]) => left.replace(form, ""), text).replace(/^on\s*,\s*/i, "");
}

/** The first month of a text as `YYYY-MM`. */
export function findMonth(text: string): string | undefined {
  const match = new RegExp(`\\b${month},? ${year}\\b`, "i").exec(text);
  return match ? `${match[2]}-${monthNumber(match[1] ?? "")}` : undefined;
}

function monthNumber(written: string): string {
  if (/^\d+$/.test(written)) return written;
  const index = months.findIndex((form) => new RegExp(`^${form}$`, "i").test(written));
  return String(index + 1).padStart(2, "0");
}

function isDay(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}
