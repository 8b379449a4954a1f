/** A thread that looks at a published folder. */
import { answerQuestions } from "../work/asked-thread.ts";
import { localLooker } from "./looking.ts";

answerQuestions(localLooker());
