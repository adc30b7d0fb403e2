import { lazy, Suspense, type ReactNode } from "react";
import { useStore } from "zustand";
import { t } from "../words/words";
import { experimentId, useBench, useLesson } from "./lesson-context";

// An experiment's code, its editor and what runs it are loaded when a reader opens it.
const LazyPanel = lazy(async () => ({ default: (await import("./code/own-code")).OwnCodePanel }));

/** The button that opens an experiment as code. */
export function CodeButton({ name }: { readonly name: string }): ReactNode {
  const { codes } = useLesson();
  const open = useStore(codes.store, (s) => s[name]?.open ?? false);
  return (
    <button
      type="button"
      aria-expanded={open}
      title={t("own.openWhy")}
      onClick={() => {
        codes.toggle(name);
      }}
    >
      {t("own.open")}
    </button>
  );
}

/** The code that the button opens; once opened it stays, so that closing it loses nothing. */
export function CodeHost({ name, title }: { readonly name: string; readonly title: string }): ReactNode {
  const { codes } = useLesson();
  const panel = useStore(codes.store, (s) => s[name]);
  return panel ? (
    <section className="code-panel" aria-label={t("own.of", { title })} hidden={!panel.open}>
      <Suspense fallback={<p className="code-wait">{t("own.loading")}</p>}>
        <LazyPanel name={name} />
      </Suspense>
    </section>
  ) : null;
}

/** Marks what comes from the reader's code. */
export const OwnBadge = (): ReactNode => (
  <span className="badge own" title={t("own.ownWhy")}>
    {t("own.own")}
  </span>
);

/** In a bench: that it runs the reader's code, and the way back. */
export function OwnMark({ name }: { readonly name: string }): ReactNode {
  const scope = useLesson();
  const own = useBench(name, (b) => b.own > 0);
  if (!own) return null;
  const leave = async (): Promise<void> => {
    const { leaveOwn } = await import("./code/own-run");
    leaveOwn(scope, experimentId(scope.lesson, name));
  };
  return (
    <span className="own-mark">
      <OwnBadge />{" "}
      <button type="button" className="ghost" onClick={() => void leave()}>
        {t("own.back")}
      </button>
    </span>
  );
}
