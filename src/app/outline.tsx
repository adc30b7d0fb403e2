/** What a lesson's prose holds: its sections, the terms it defines, its exercises. For the build only. */
import { Children, Fragment, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { lessons, type CataloguedLesson } from "../catalogue/catalogue";
import { t } from "../words/words";
import { citationCells } from "./citations";

export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** A term where the prose defines it: in bold, within a sentence. */
export interface Term {
  readonly id: string;
  readonly name: string;
  /** The sentence, as HTML and as text. */
  readonly html: string;
  readonly text: string;
}

export interface Outline {
  readonly headings: readonly Heading[];
  readonly terms: readonly Term[];
  /** Titles of the exercises, by their ids. */
  readonly exercises: Readonly<Record<string, string>>;
}

export const slugify = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** The characters of rendered prose, formulas as they are seen. */
export function textOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map((child: ReactNode) => textOf(child)).join("");
  if (node && typeof node === "object" && "props" in node) {
    const { children, className } = node.props as { children?: ReactNode; className?: string };
    return className === "katex-mathml" ? "" : textOf(children);
  }
  return "";
}

/** Id of the term that bold text defines; null for a lead-in such as “**Range.** …” or a question. */
export function termId(children: ReactNode): string | null {
  const text = textOf(children).trim();
  return text === "" || /[.?!:。？！：]$/u.test(text) ? null : `term-${slugify(text)}`;
}

/** Bold text in the page. Where it defines a term it can be linked to. */
export function Strong({ children }: { readonly children?: ReactNode }): ReactNode {
  const id = termId(children);
  return id ? <dfn id={id}>{children}</dfn> : <strong>{children}</strong>;
}

const ENDS = /(?<=[.!?])\s+|(?<=[。！？])/u;

/** The part of a paragraph that is the sentence around child number `at`. */
function sentenceAround(children: readonly ReactNode[], at: number): readonly ReactNode[] {
  const sentence: ReactNode[] = [children[at]];
  for (let i = at - 1; i >= 0; i--) {
    const child = children[i];
    const pieces = typeof child === "string" ? child.split(ENDS) : null;
    sentence.unshift(pieces ? pieces[pieces.length - 1] : child);
    if (pieces && pieces.length > 1) break;
  }
  for (let i = at + 1; i < children.length; i++) {
    const child = children[i];
    const pieces = typeof child === "string" ? child.split(ENDS) : null;
    sentence.push(pieces ? pieces[0] : child);
    if (pieces && pieces.length > 1) break;
  }
  return sentence;
}

/** Everything a sentence may hold besides text and formulas; cells that show a run's number have none here. */
const nothing = (): ReactNode => null;
const isCell = (node: ReactNode): boolean => isValidElement(node) && node.type === nothing;

const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

/** The characters of HTML, formulas as they are seen. */
const textOfHtml = (html: string): string =>
  html
    .replace(/<span class="katex-mathml">.*?<\/math><\/span>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&([a-z#0-9]+);/g, (whole, name: string) => CHARACTERS[name] ?? whole);

const seen = new Map<CataloguedLesson, Outline>();

export function outlineOf(lesson: CataloguedLesson): Outline {
  const known = seen.get(lesson);
  if (known) return known;
  const english = lessons.find(({ slug }) => slug === lesson.slug);
  /** A translation's sections have the ids of the English. */
  const ids = english && english.text !== lesson.text ? outlineOf(english).headings.map(({ id }) => id) : [];
  const headings: Heading[] = [];
  const terms: Term[] = [];
  const exercises: Record<string, string> = {};
  const within = ({ children }: { readonly children?: ReactNode }): ReactNode => <>{children}</>;

  function Paragraph({ children }: { readonly children?: ReactNode }): ReactNode {
    const list = Children.toArray(children);
    list.forEach((child, at) => {
      if (!isValidElement<{ readonly children?: ReactNode }>(child) || child.type !== Strong) return;
      const id = termId(child.props.children);
      const sentence = sentenceAround(list, at);
      if (id === null || terms.some((term) => term.id === id) || sentence.some(isCell)) return;
      const html = renderToStaticMarkup(
        <>
          {sentence.map((part, i) => (
            <Fragment key={i}>{part === child ? <strong>{child.props.children}</strong> : part}</Fragment>
          ))}
        </>,
      );
      const text = textOfHtml(html).trim();
      const open = /[.!?。！？]$/u.test(text) ? "" : " …";
      terms.push({
        id,
        name: textOf(child.props.children).trim(),
        html: html.trim() + open,
        text: text + open,
      });
    });
    return <>{children}</>;
  }
  const components = {
    ...citationCells(lesson),
    h2: ({ children }: { readonly children?: ReactNode }): ReactNode => {
      const text = textOf(children);
      headings.push({ id: ids[headings.length] ?? slugify(text), text });
      return null;
    },
    h3: nothing,
    p: Paragraph,
    strong: Strong,
    table: nothing,
    Experiment: nothing,
    Theorem: nothing,
    Claim: nothing,
    Value: nothing,
    DrawDigit: nothing,
    Plot: nothing,
    Figure: nothing,
    Predict: nothing,
    Notes: nothing,
    Hint: nothing,
    Solution: nothing,
    Proof: within,
    Exercise: ({ id, title }: { readonly id: string; readonly title?: string }): ReactNode => {
      exercises[id] = title ?? t("prose.exercise");
      return null;
    },
  };
  const Text = lesson.text.default;
  renderToStaticMarkup(<Text components={components} />);
  const outline = { headings, terms, exercises };
  seen.set(lesson, outline);
  return outline;
}
