/** How long work lets other things happen in between. */
import type { BuildEffects } from "./options.ts";
import { collectGarbage } from "./work/garbage.ts";

/** Tells of progress, lets signals in and gives memory back. */
export const breathing =
  ({ progress }: BuildEffects) =>
  async (stage: string, done: number, total: number | undefined): Promise<void> => {
    progress(stage, done, total);
    collectGarbage();
    await new Promise((resume) => setImmediate(resume));
  };
