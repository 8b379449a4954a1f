/** A thread that finds pairs of common words. */
import { answerQuestions } from "../work/asked-thread.ts";
import { findPairs, type PairSearch } from "./pair-finder.ts";

answerQuestions({ findPairs: async (search: PairSearch) => findPairs(search) });
