import { Fragment, type ReactNode } from "react";
import { t, type Slots, type WordKey } from "../words/words";

/** Stands for an element while a message is put together; neither people nor catalogues write it. */
const MARK = "\uE000";

/** A message whose values are elements: a link, a formula, a number with a style of its own. */
export function Words<K extends WordKey>({
  of,
  with: slots,
}: {
  readonly of: K;
  readonly with: Slots<K, ReactNode>;
}): ReactNode {
  const nodes = Object.entries<ReactNode>(slots);
  const marks = Object.fromEntries(nodes.map(([name], i) => [name, `${MARK}${String(i)}${MARK}`]));
  const say = t as (key: K, values: Readonly<Record<string, string>>) => string; // the same names, checked above
  return say(of, marks)
    .split(MARK)
    .map((part, i) => <Fragment key={i}>{i % 2 === 1 ? nodes[Number(part)]?.[1] : part}</Fragment>);
}
