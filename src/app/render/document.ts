/** A page as text: what it shows, its words and formulas, put into the template. */
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { inLanguage, TAGS } from "../../words/language";
import type { Phrases } from "../../words/phrases";
import { wordTable } from "../../words/tables";
import { languageNow, t } from "../../words/words";
import { presentPage, upFrom } from "../present-page";
import type { TexTable } from "./tex";

export interface Page {
  readonly status: 200 | 404;
  /** Module that brings the page to life. */
  readonly script: string;
  /** Puts the page into the template. */
  readonly fill: (
    template: string,
    parts: { readonly head: string; readonly scripts: string; readonly policy?: string },
  ) => string;
}

const escapeAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
/** JSON that cannot end a script element early. */
const inertJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

export function document(
  path: string,
  page: {
    status: 200 | 404;
    title: string;
    description: string;
    body: ReactNode;
    script: string;
    tex: TexTable;
    /** What the lessons on the page say, in the page's language. */
    phrases?: Phrases;
  },
): Page {
  const language = languageNow();
  const words = inertJson(wordTable(language, page.phrases));
  const root = presentPage().path === "/404.html" ? "/" : upFrom(inLanguage(path, language));
  const body = renderToString(page.body);
  // Whoever chose a language is brought to it at the front door; every other address is taken at its word. (The other
  // languages are told by the header's links: in the head hosts must be named, and the build knows none.)
  const choice =
    presentPage().path === "/" && language === "en" ? `<script src="${root}language.js"></script>` : "";
  return {
    status: page.status,
    script: page.script,
    fill: (template, { head, scripts, policy = "" }) =>
      [
        ["<!--policy-->", policy],
        ["<!--language-->", TAGS[language]],
        ["<!--language-choice-->", choice],
        ["<!--title-->", escapeAttribute(page.title)],
        ["<!--description-->", escapeAttribute(page.description)],
        ["<!--root-->", root],
        ["<!--head-->", head],
        [
          "<!--body-->",
          `${body}<script type="application/json" id="tex">${inertJson(page.tex)}</script><script type="application/json" id="words">${words}</script>`,
        ],
        ["<!--scripts-->", scripts],
      ].reduce((html, [slot = "", content = ""]) => html.split(slot).join(content), template),
  };
}

/** A page's name in the window's title and in a list of results. */
export const titled = (name: string): string => `${name} · ${t("page.notebook")}`;
