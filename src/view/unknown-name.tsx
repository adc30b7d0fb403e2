import type { ReactNode } from "react";

/** Shown in place of a cell whose name resolves to nothing; the tests refuse such a lesson. */
export function UnknownName({ kind, name }: { readonly kind: string; readonly name: string }): ReactNode {
  return (
    <p className="fault unresolved" role="alert">
      This lesson has no {kind} named “{name}”.
    </p>
  );
}
