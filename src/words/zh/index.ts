import type { English } from "../en/index";
import type { Translation } from "../translation";
import { bench } from "./bench";
import { claim } from "./claim";
import { explore } from "./explore";
import { find } from "./find";
import { page } from "./page";
import { theorem } from "./theorem";

export const zh: Translation<English> = { ...page, ...bench, ...theorem, ...claim, ...explore, ...find };
