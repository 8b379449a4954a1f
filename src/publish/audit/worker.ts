/** A thread that audits a build. */
import { workerData } from "node:worker_threads";
import { answerQuestions } from "../work/asked-thread.ts";
import { expectGarbage } from "../work/garbage.ts";
import { auditorHere } from "./build-auditor.ts";
import type { NeedleSources } from "./internal-needles.ts";

expectGarbage(false); // this thread ends with its one build

const auditor = auditorHere(workerData as NeedleSources);
auditor.prepare().catch(() => undefined); // told where it is asked for

answerQuestions(auditor);
