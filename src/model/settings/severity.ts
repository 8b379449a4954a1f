import * as z from "zod";

/** Severities and statuses. */
export const severitySettings = {
  /** Severity levels, worst first. */
  severities: z.array(z.string().min(1)).min(1).default(["SEV1", "SEV2", "SEV3", "SEV4"]),
  /** Statuses that a report may have. */
  statuses: z
    .array(z.string().min(1))
    .min(1)
    .default(["investigating", "identified", "monitoring", "resolved"]),
};
