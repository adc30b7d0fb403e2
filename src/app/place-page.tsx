import type { ReactNode } from "react";
import { t } from "../words/words";

/** `/place/`: what is kept of the reader's work. The panel is filled by the page's script. */
export function PlacePage({
  bar,
  titles,
}: {
  readonly bar: ReactNode;
  readonly titles: Readonly<Record<string, string>>;
}): ReactNode {
  return (
    <>
      {bar}
      <main data-page="place" id="main" className="home place-page">
        <h1>{t("page.place")}</h1>
        <p className="lede">{t("place.lede")}</p>
        <noscript>
          <p className="note-line">{t("place.unscripted")}</p>
        </noscript>
        <div id="place" data-titles={JSON.stringify(titles)} />
      </main>
    </>
  );
}
