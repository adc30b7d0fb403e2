import { useEffect, useState } from "react";
import type { ExperimentId } from "@contract";
import type { Question, Reply } from "../../runtime/probe";
import { createAsker, type Asker } from "../../store/asker";
import { useLesson } from "../lesson-context";

/** What the models of an experiment say to the question, now and as they change; null while nothing is asked. */
export function useReply(id: ExperimentId, question: Question | null): Reply | null {
  const { benches } = useLesson();
  const [reply, setReply] = useState<Reply | null>(null);
  const [asker, setAsker] = useState<Asker | null>(null);
  useEffect(() => {
    const made = createAsker((asked) => benches.actions.ask(id, asked), setReply);
    setAsker(made);
    const forget = benches.store.subscribe((now, before) => {
      const [a, b] = [now.benches[id], before.benches[id]];
      if (a?.step !== b?.step || a?.status !== b?.status || a?.spec !== b?.spec) made.moved();
    });
    return () => {
      forget();
      made.stop();
    };
  }, [benches, id]);
  useEffect(() => {
    asker?.pose(question);
  }, [asker, question]);
  return reply;
}
