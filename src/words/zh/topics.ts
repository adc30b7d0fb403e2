import type { Phrases } from "../phrases";

/** Topics of lessons whose text is in English: on the map and in lists they stand beside those of translated ones. */
export const topics: Phrases = {
  "adversarial examples": "对抗样本",
  "batch normalisation": "批归一化",
  "effective learning rate": "有效学习率",
  "implicit bias": "隐式偏置",
  "knowledge distillation": "知识蒸馏",
  "label smoothing": "标签平滑",
  "leaky integrate-and-fire": "漏积分发放",
  margins: "间隔",
  momentum: "动量",
  "neural tangent kernel": "神经正切核",
  overfitting: "过拟合",
  "Rademacher complexity": "Rademacher 复杂度",
  robustness: "鲁棒性",
  "scale invariance": "尺度不变性",
  "soft labels": "软标签",
  "spiking neural networks": "脉冲神经网络",
  "stochastic neurons": "随机神经元",
  "surrogate gradients": "替代梯度",
  temperature: "温度",
  "weight decay": "权重衰减",
};
