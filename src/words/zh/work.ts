import type { Translation } from "../translation";
import type { work as english } from "../en/work";

export const work: Translation<typeof english> = {
  "work.hint": "提示 {hint}（共 {of} 条）",
  "work.hintsUsed": "已用提示：{used} / {of}",
};
