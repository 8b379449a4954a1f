/** One line that is drawn over while work proceeds; silent where nobody watches. */

/** Progress of a long piece of work. */
export interface ProgressLine {
  readonly show: (stage: string, done: number, total: number | undefined) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** A progress line on a terminal: stage, count, rate, what remains. */
export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  let shownAt = 0;
  let stageNow = "";
  let begunAt = 0;
  return {
    show(stage, done, total) {
      const now = performance.now();
      if (stage !== stageNow) [stageNow, begunAt] = [stage, now];
      else if (now - shownAt < 80) return;
      shownAt = now;
      const rate = done / Math.max((now - begunAt) / 1000, 0.001);
      const left = total !== undefined && rate > 0 ? (total - done) / rate : undefined;
      const count = total === undefined ? `${done}` : `${done} of ${total}`;
      const pace = now - begunAt > 500 ? `, ${Math.round(rate)}/s` : "";
      const remains = pace && left !== undefined ? `, ${Math.ceil(left)} s left` : "";
      stream.write(`\r\u001b[K${stage}: ${count}${pace}${remains}`);
    },
    clear() {
      if (shownAt > 0) stream.write("\r\u001b[K");
    },
  };
}
