/** The thread's side of the pool: a reporter and an auditor that are asked by messages. */
import { workerData } from "node:worker_threads";
import { localAuditor } from "../audit/auditor.ts";
import { answerQuestions } from "./asked-thread.ts";
import { localReporter, type ReporterOptions } from "./reporter.ts";

answerQuestions({ ...localReporter(workerData as ReporterOptions), ...localAuditor });
