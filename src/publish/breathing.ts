/** How long work lets other things happen in between. */
import type { BuildEffects } from "./options.ts";

/** Tells of progress and lets signals in. */
export const breathing =
  ({ progress }: BuildEffects) =>
  async (stage: string, done: number, total: number | undefined): Promise<void> => {
    progress(stage, done, total);
    await new Promise((resume) => setImmediate(resume));
  };
