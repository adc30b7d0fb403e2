/** How lists name this lesson in Chinese; its text is not translated yet. Keys are the English texts. */
export default {
  "Knowledge distillation: what a soft label is worth": "知识蒸馏：软标签值多少",
  "A small model that copies a large one learns from fewer examples than one that sees labels. Here you bound how often the copy can be wrong, find out when a label should overrule the teacher, and see why the more accurate of two teachers can teach worse.":
    "模仿大模型的小模型，所需的样本比看标签的小模型更少。在这里，你将界定模仿者出错的频率，弄清标签何时应当推翻教师，并看到两位教师中更准确的一位为何可能教得更差。",
  "Learning from models": "向模型学习",
};
