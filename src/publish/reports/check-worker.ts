/** A thread that checks reports. */
import { workerData } from "node:worker_threads";
import { answerQuestions } from "../work/asked-thread.ts";
import type { ReportOptions } from "./archive.ts";
import { localChecker } from "./checkers.ts";

answerQuestions(await localChecker(workerData as ReportOptions));
