/** The interface's words. Keys name the area and what is said; braces hold values, plurals as ICU writes them. */
import { bench } from "./bench";
import { claim } from "./claim";
import { explore } from "./explore";
import { find } from "./find";
import { page } from "./page";
import { theorem } from "./theorem";

export const en = { ...page, ...bench, ...theorem, ...claim, ...explore, ...find } as const;
export type English = typeof en;
