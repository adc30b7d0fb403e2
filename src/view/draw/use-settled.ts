import { useEffect, useState } from "react";

/** Nothing is read out while it still changes. */
const SETTLED_MS = 1000;

/** The last text that stood for a second while `calm`. */
export function useSettled(text: string, calm: boolean): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    if (!calm) return undefined;
    const timer = setTimeout(() => {
      setSettled(text);
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, calm]);
  return settled;
}
