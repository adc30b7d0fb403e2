import type { ReactNode } from "react";
import type { Output } from "../../runtime/sandbox/calls-protocol";
import { t } from "../../words/words";
import { counted } from "../format";

/** What the code wrote to the console. */
export function OutputLines({ output: { lines, dropped } }: { readonly output: Output }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <pre className="code-output" role="group" aria-label={t("code.console")} tabIndex={0}>
      {lines.join("\n")}
      {dropped > 0 ? `\n${t("code.moreLines", counted(dropped))}` : ""}
    </pre>
  );
}
