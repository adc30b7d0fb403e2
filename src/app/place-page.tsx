import type { ReactNode } from "react";

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
        <h1>Your place</h1>
        <p className="lede">
          Sections read, predictions, answers, code and settings are kept in this browser and nowhere else. No
          cookie is set and nothing is sent.
        </p>
        <noscript>
          <p className="note-line">Scripts are off: nothing is kept.</p>
        </noscript>
        <div id="place" data-titles={JSON.stringify(titles)} />
      </main>
    </>
  );
}
