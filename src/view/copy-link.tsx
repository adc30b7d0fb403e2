import { useState, type ReactNode } from "react";
import { t } from "../words/words";

/** How long it is said that the link has been copied. */
const SAID_MS = 4000;

/** A button that copies a link to this page with another query, and says so; refused, it shows the link. */
export function CopyLink({
  query,
  hidden = false,
}: {
  readonly query: string;
  readonly hidden?: boolean;
}): ReactNode {
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    const link = `${location.origin}${location.pathname}?${query}`;
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t("bench.copied"));
    } catch {
      setSaid(t("bench.copyRefused", { link }));
    }
    setTimeout(() => {
      setSaid("");
    }, SAID_MS);
  };
  return (
    <>
      <span role="status" className="copied">
        {said}
      </span>
      <button type="button" className="ghost" hidden={hidden} onClick={() => void copy()}>
        {t("bench.copyLink")}
      </button>
    </>
  );
}
