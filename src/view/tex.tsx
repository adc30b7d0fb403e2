import { Fragment, type ReactNode } from "react";

/** Turns TeX into HTML. At build time this is KaTeX; in the page, a table of what the build made. */
export type TexRenderer = (tex: string, display: boolean) => string | undefined;

let renderTex: TexRenderer = () => undefined;
export function setTexRenderer(renderer: TexRenderer): void {
  renderTex = renderer;
}

export function Tex({
  tex,
  display = false,
}: {
  readonly tex: string;
  readonly display?: boolean;
}): ReactNode {
  const html = renderTex(tex, display);
  if (html === undefined) return <code>{tex}</code>;
  return <span className={display ? "tex-display" : "tex"} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Text in which $…$ is TeX, as definitions write it. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  return text
    .split(/\$([^$]+)\$/)
    .map((part, i) => (i % 2 === 1 ? <Tex key={i} tex={part} /> : <Fragment key={i}>{part}</Fragment>));
}

/** TeX parts of such a text, for the table. */
export const texOf = (text: string): readonly string[] =>
  text.split(/\$([^$]+)\$/).filter((_, i) => i % 2 === 1);
