import { useState, type ReactNode } from "react";
import { t } from "../words/words";
import { experimentId, useBench, useLesson } from "./lesson-context";
import { saveFile } from "./save-file";

const TYPES = { csv: "text/csv;charset=utf-8", json: "application/json" } as const;

/** Saves the experiment as a notebook with the present settings. */
function TakeNotebook({ name }: { readonly name: string }): ReactNode {
  const { lesson, benches } = useLesson();
  const load = lesson.notebooks[name];
  const [fault, setFault] = useState("");
  if (!load) return null;
  const take = async (): Promise<void> => {
    const id = experimentId(lesson, name);
    const spec = benches.store.getState().benches[id]?.spec;
    const experiment = lesson.experiments[name];
    if (!spec || !experiment) return;
    const [source, { notebookText }] = await Promise.all([load(), import("../runtime/notebook")]);
    const file = `${id.replaceAll("/", "-")}-seed-${String(spec.seed)}.ipynb`;
    saveFile(new Blob([notebookText(source, experiment, spec)], { type: "application/x-ipynb+json" }), file);
  };
  return (
    <>
      <button
        type="button"
        className="ghost"
        title={t("bench.notebookWhy")}
        aria-label={t("bench.notebookName")}
        onClick={() => {
          setFault("");
          take().catch(() => {
            setFault(t("bench.notebookFault"));
          });
        }}
      >
        {t("bench.notebook")}
      </button>
      <span role="status" className="take-fault">
        {fault}
      </span>
    </>
  );
}

/** Buttons that save all that the run has recorded so far. What makes the files comes when one is asked for. */
export function TakeAway({ name }: { readonly name: string }): ReactNode {
  const { lesson, benches } = useLesson();
  const empty = useBench(name, (b) => b.recording.rows === 0);
  const isOwn = useBench(name, (b) => b.own > 0);
  const take = async (format: "csv" | "json"): Promise<void> => {
    const id = experimentId(lesson, name);
    const recording = benches.store.getState().benches[id]?.recording;
    if (!recording || !lesson.experiments[name]) return;
    const experiment = benches.definitionOf(id);
    const { recordingCsv, recordingJson } = await import("../runtime/take-away");
    const pieces =
      format === "csv"
        ? recordingCsv(experiment, recording)
        : recordingJson(experiment, recording, new Date().toISOString());
    const own = (benches.store.getState().benches[id]?.own ?? 0) > 0 ? "-own-code" : "";
    const file = `${id.replaceAll("/", "-")}-seed-${String(recording.spec.seed)}${own}.${format}`;
    saveFile(new Blob([...pieces], { type: TYPES[format] }), file);
  };
  const formats = (["csv", "json"] as const).map((format) => (
    <button
      key={format}
      type="button"
      className="ghost"
      disabled={empty}
      title={t("bench.saveWhy", { format: format.toUpperCase() })}
      aria-label={t("bench.save", { format: format.toUpperCase() })}
      onClick={() => {
        void take(format);
      }}
    >
      {format.toUpperCase()}
    </button>
  ));
  return (
    <>
      {formats}
      {isOwn ? null : <TakeNotebook name={name} />}
    </>
  );
}
