/** How a figure of a chart is written, at build time and in the browser alike. */

const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 3, useGrouping: false });

/** A value with three significant digits and its unit: `12.3 k req/s`. */
export function figureText(value: number, unit: string): string {
  const large = Math.abs(value) >= 1000;
  const number = large
    ? String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, "\u202f")
    : figures.format(value);
  return unit === "" ? number : `${number} ${unit}`;
}
