import type { explore as english } from "../en/explore";
import type { Translation } from "../translation";

export const explore: Translation<typeof english> = {
  "about.short": "关于",
  "about.description": "这本笔记本是什么，页面上的一个数从何而来，如何引用，以及保存了哪些数据。",
  "labs.title": "各研究组在研究什么",
  "labs.lede":
    "五条研究主线，用我们自己的话来讲：每条主线问什么，需要哪些概念，有哪些论文，以及可以亲手触摸这些概念的课程。",
  "labs.description": "研究主线：它们的问题、概念、论文，以及通向那里的课程。",
  "labs.lessons": "课程：",
  "labs.lesson": "课程，{minutes} 分钟",
  "labs.noLesson": "尚无课程",
  "labs.page": "公开主页",
  "labs.asks": "它问什么",
  "labs.lead": "通向那里的课程",
  "labs.minutes": "共 {minutes} 分钟。",
  "labs.ideas": "需要的概念",
  "labs.papers": "它的论文",
  "labs.reading": "通向那里的读物",
  "labs.bibtex": "以上全部文献的 BibTeX",
  "labs.open": "未解决的问题",
};
