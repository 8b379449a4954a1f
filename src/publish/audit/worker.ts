/** A thread that audits a build. */
import { workerData } from "node:worker_threads";
import { answerQuestions } from "../work/asked-thread.ts";
import { expectGarbage } from "../work/garbage.ts";
import { auditorAhead } from "./ahead.ts";
import type { AuditSources } from "./index.ts";

expectGarbage(false); // this thread ends with its one build

const auditor = auditorAhead(workerData as AuditSources);
auditor.prepare().catch(() => undefined); // told where it is asked for

answerQuestions(auditor);
