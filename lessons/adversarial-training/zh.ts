/** How lists name this lesson in Chinese; its text is not translated yet. Keys are the English texts. */
export default {
  "Adversarial training: right in a whole ball": "对抗训练：在整个球上都判对",
  "Demand that a classifier be right not at a point but in a ball around it. You compute the worst point exactly where that is possible, read the price in accuracy and in samples off closed formulas, see which margin the training finds, and attack digits yourself.":
    "要求分类器不只在一点上判对，而是在围绕它的一个球上都判对。凡能精确求出最坏点之处，你就把它精确算出来；从闭式公式读出准确率与样本量的代价；看清训练找到的是哪一种间隔；并亲手攻击手写数字。",
  Robustness: "鲁棒性",
};
