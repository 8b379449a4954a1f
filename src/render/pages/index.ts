/**
 * Everything that makes pages about the whole archive. One line for each producer.
 */
import type { PageProducer } from "../context.ts";

/** The producers by the name that progress lines show. Their order changes no byte. */
export const producers: Readonly<Record<string, PageProducer>> = {};
