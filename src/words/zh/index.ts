import type { English } from "../en/index";
import type { Translation } from "../translation";
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

export const zh: Translation<English> = {
  ...page,
  ...present,
  ...code,
  ...draw,
  ...about,
  ...front,
  ...place,
  ...compare,
  ...prose,
  ...bench,
  ...theorem,
  ...claim,
  ...explore,
  ...find,
  ...work,
  ...ownCode,
};
