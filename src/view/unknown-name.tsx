import type { ReactNode } from "react";
import { t } from "../words/words";

/** Shown in place of a cell whose name resolves to nothing; the tests refuse such a lesson. */
export function UnknownName({
  kind,
  name,
}: {
  readonly kind: "experiment" | "theorem" | "claim" | "series" | "figure";
  readonly name: string;
}): ReactNode {
  return (
    <p className="fault unresolved" role="alert">
      {t("cell.unknown", { kind: t(`cell.${kind}`), name })}
    </p>
  );
}
