/** The interface's words. Keys name the area and what is said; braces hold values, plurals as ICU writes them. */
import { bench } from "./bench";
import { claim } from "./claim";
import { explore } from "./explore";
import { find } from "./find";
import { code } from "./code";
import { page } from "./page";
import { present } from "./present";
import { draw } from "./draw";
import { about } from "./about";
import { front } from "./front";
import { place } from "./place";
import { ownCode } from "./own-code";
import { compare } from "./compare";
import { prose } from "./prose";
import { theorem } from "./theorem";
import { work } from "./work";

export const en = {
  ...page,
  ...present,
  ...code,
  ...draw,
  ...about,
  ...bench,
  ...theorem,
  ...claim,
  ...explore,
  ...find,
  ...prose,
  ...compare,
  ...place,
  ...front,
  ...work,
  ...ownCode,
} as const;
export type English = typeof en;
