import type { front as english } from "../en/front";
import type { Translation } from "../translation";

export const front: Translation<typeof english> = {
  "home.after": "先读 {lessons}",
  "door.work": "自己学",
  "door.workSays": "预测、运行、拖动符号、破坏假设、解题。进度保存在这个浏览器里。",
  "door.begin": "从“{lesson}”开始",
  "door.lessons": "去看课程",
  "door.class": "课堂投影",
  "door.classSays": "每次运行都有地址：任何人打开它并按“运行”，看到的就是你屏幕上的数。",
  "door.teach": "如何用它教学",
  "door.explore": "看看研究组在研究什么",
  "door.exploreSays": "从一个研究组或一篇论文出发，找到可以亲手触摸其想法的课程。",
  "door.lines": "去看研究主线",
  "front.name": "一个正在运行的实验",
  "front.count": "{of} 个中 {n} 个{counts}",
  "front.again": "换随机数",
  "front.why": "是什么决定的？",
  "front.goOn": "继续",
  "front.runAgain": "再次运行",
  "front.with": "噪声“{label}” {n} 个",
  "front.open": "在课程中打开这次运行",
  "front.stopped": "运行停止了。按“运行”重新开始。",
  "front.said": "{steps} 次更新之后，每种 {replicas} 个副本中{counts}：{found}。",
};
