/** Runs a reader's version of an experiment in its bench: loaded when it is first run. */
import type { AnyExperiment, ExperimentId } from "@contract";
import type { ExperimentCode } from "../../catalogue/experiment-code";
import { openCode, type CodeSession, type CodeSessionListener } from "../../runtime/sandbox/code-session";
import { linkCode } from "../../runtime/sandbox/link-code";
import { languageNow, say } from "../../words/words";
import type { LessonScope } from "../lesson-context";

/** The code that a bench runs, by the bench. */
const running = new Map<ExperimentId, CodeSession>();

export interface OwnRun {
  /** True when the code is in the bench and runs. */
  readonly done: Promise<boolean>;
  readonly stop: () => void;
}

async function inWords(experiment: AnyExperiment): Promise<AnyExperiment> {
  if (languageNow() === "en") return experiment;
  const { experimentIn } = await import("../../catalogue/in-words");
  return experimentIn(experiment, say);
}

/** Puts the code into the experiment's bench and runs it there; what goes wrong, then or later, is told to `hear`. */
export function runOwn(
  { lesson, benches }: LessonScope,
  code: ExperimentCode,
  text: string,
  hear: CodeSessionListener,
): OwnRun {
  const { id } = code;
  const author = lesson.experiments[id.split("/")[1] ?? ""];
  const linked = linkCode(code, text);
  if (linked.kind === "fault" || !author) {
    const { message, ...place } =
      linked.kind === "fault" ? linked.fault : { message: "", line: 1, column: 1 };
    hear.fault({ message, place });
    return { done: Promise.resolve(false), stop: () => undefined };
  }
  const session = openCode(linked.modules, author, hear);
  let stopped = false;
  const begin = async (): Promise<boolean> => {
    const loaded = await session.load();
    if (loaded.kind === "fault" || stopped) return false;
    const experiment = await inWords(loaded.experiment);
    benches.define(id, {
      experiment,
      start: (spec, options, listener) => session.start(spec, options, listener),
    });
    running.get(id)?.close();
    running.set(id, session);
    benches.actions.run(id);
    return true;
  };
  return {
    done: begin(),
    stop: () => {
      stopped = true;
      session.close();
    },
  };
}

/** The lesson's own experiment back in its bench. */
export function leaveOwn({ benches }: LessonScope, id: ExperimentId): void {
  benches.define(id, null);
  running.get(id)?.close();
  running.delete(id);
}
