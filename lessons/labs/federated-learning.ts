import { researchLine } from "@contract";

export default researchLine({
  title: { en: "Federated learning", zh: "联邦学习" },
  group: { en: "Wanru Zhao, CaMLSys, University of Cambridge", zh: "Wanru Zhao，剑桥大学 CaMLSys" },
  summary: {
    en: "Models are trained together by owners who keep their data. Whose examples are good enough, and who can say so without seeing them?",
    zh: "数据的所有者不交出数据而共同训练模型。谁的样本足够好？不看数据，又由谁来判断？",
  },
  asks: [
    {
      en: "Large models are fine-tuned on data that cannot leave hospitals, banks or speakers of a language. Their quality differs, and nobody may look. The line scores examples where they are, for instance by how their gradients agree with those of a small trusted set along the training, sets one standard for all owners, and then merges models or trains on.",
      zh: "大模型要在不能离开医院、银行或某种语言使用者的数据上微调。数据质量不一，却无人可以查看。这一方向在数据所在之处给样本打分（例如看其梯度在训练过程中与一小组可信样本的梯度是否一致）,为所有所有者设立同一标准，然后合并模型或继续训练。",
    },
    {
      en: "Around it stand the questions of federated learning itself: what many local steps do to the average, whose model one should use, how to train thousands of clients of unequal speed, and what a gradient gives away.",
      zh: "围绕它的是联邦学习本身的问题：许多本地步对平均模型有何影响，应使用谁的模型，如何训练数千个快慢不一的客户端，以及一个梯度会泄露什么。",
    },
  ],
  ideas: [
    {
      name: { en: "The noise of stochastic gradients", zh: "随机梯度的噪声" },
      says: {
        en: "Each client's update is a gradient from few examples; its mean and its covariance are where everything starts.",
        zh: "每个客户端的更新都是由少量样本得到的梯度；一切从它的均值与协方差开始。",
      },
      lesson: "sgd-noise",
    },
    {
      name: { en: "Learning from another model", zh: "向另一个模型学习" },
      says: {
        en: "Soft labels, which let models be combined without sharing data.",
        zh: "软标签，使模型可以在不共享数据的情况下结合。",
      },
      lesson: "knowledge-distillation",
    },
    {
      name: { en: "Client drift", zh: "客户端漂移" },
      says: {
        en: "The fixed point of averaging after many local steps, and how far it is from the optimum.",
        zh: "多步本地训练后取平均的不动点，以及它离最优解有多远。",
      },
      lesson: "federated-learning",
    },
    {
      name: { en: "The value of an example", zh: "样本的价值" },
      says: {
        en: "Influence, Shapley values, and agreement of gradients with an anchor set.",
        zh: "影响函数、Shapley 值，以及与锚定集梯度的一致性。",
      },
      lesson: "data-quality",
    },
    {
      name: { en: "Privacy", zh: "隐私" },
      says: {
        en: "What a gradient gives away, what noise buys back, and sums that reveal only the sum.",
        zh: "梯度泄露什么、噪声换回什么，以及只暴露总和的求和。",
      },
      lesson: "privacy",
    },
    {
      name: { en: "Knowing when not to answer", zh: "知道何时不作答" },
      says: {
        en: "Uncertainty, calibration and abstention.",
        zh: "不确定性、校准与拒答。",
      },
      lesson: "uncertainty",
    },
  ],
  papers: [
    {
      paper: "zhao2024enhancing",
      says: {
        en: "Scores training data and sets one global threshold as a standard across private sources.",
        zh: "给训练数据打分，并设一个全局阈值作为各私有来源的统一标准。",
      },
    },
    {
      paper: "zhao2025clues",
      says: {
        en: "Good examples have training dynamics like those of an anchor set; tried in medicine, in many languages and in finance.",
        zh: "好样本的训练动态与锚定集相似；在医疗、多语言与金融数据上做了尝试。",
      },
    },
  ],
  reading: [
    {
      paper: "mcmahan2017communication",
      says: { en: "Federated averaging.", zh: "联邦平均。" },
    },
    {
      paper: "karimireddy2020scaffold",
      says: { en: "Client drift, and a correction for it.", zh: "客户端漂移及其校正。" },
    },
    {
      paper: "beutel2020flower",
      says: { en: "A framework in which such systems are built.", zh: "搭建此类系统的框架。" },
    },
    {
      paper: "sani2023pollen",
      says: {
        en: "Simulating many clients fast by placing them well.",
        zh: "通过合理安放客户端来快速模拟大量客户端。",
      },
    },
    {
      paper: "koh2017understanding",
      says: { en: "Influence functions.", zh: "影响函数。" },
    },
  ],
  open: [
    {
      en: "Scores that tell noise from another domain: clean data of another kind should not be thrown away.",
      zh: "能区分噪声与领域差异的评分：来自别的领域的干净数据不应被丢弃。",
    },
    {
      en: "Robustness against a client that plays to the anchor; valuation under privacy.",
      zh: "对迎合锚定集的客户端的鲁棒性；隐私约束下的估值。",
    },
    {
      en: "Does influence survive training that is not convex?",
      zh: "在非凸训练中，影响函数是否仍然有效？",
    },
  ],
  limits: {
    en: "We read abstracts and introductions. The venue of the second paper is given as its public posting; an earlier conference version may exist.",
    zh: "我们读的是摘要与引言。第二篇论文按其公开发布处列出；可能另有更早的会议版本。",
  },
});
