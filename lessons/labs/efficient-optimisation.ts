import { researchLine } from "@contract";

export default researchLine({
  title: {
    en: "Deep-learning optimisation and efficient, robust systems",
    zh: "深度学习优化与高效、鲁棒的系统",
  },
  group: { en: "Tao Lin, LINs Lab, Westlake University", zh: "林涛，西湖大学 LINs Lab" },
  summary: {
    en: "Train with large batches, on many devices, on data that differ and change, and still find solutions that generalise.",
    zh: "用大批量、在许多设备上、在彼此不同又不断变化的数据上训练，仍要找到能够泛化的解。",
  },
  asks: [
    {
      en: "Large batches and rare communication make training fast, and the solutions they find are not the same. The line asks why large-batch, local and decentralised training differ in what they find, and how to keep the speed without the loss. Local steps between two averages are one answer.",
      zh: "大批量与少通信使训练加快，但找到的解并不相同。这一方向追问：大批量、本地与去中心化训练为何找到不同的解，怎样保住速度而不损失性能？在两次平均之间做本地更新是一个答案。",
    },
    {
      en: "On devices the data differ, between clients and over time. Local updates bias both the features and the classifier; clients whose labels mean different things should be separated, and those that merely see different inputs should not; what a client knew last month has to be approximated, since the data are gone. Models of different kinds are fused by letting one learn from the others' answers.",
      zh: "设备上的数据因客户端而异，也随时间而变。本地更新使特征与分类器都产生偏差；标签含义不同的客户端应当分开，仅输入不同的则不应分开；客户端上个月所知只能近似，因为数据已不在。不同种类的模型则通过学习彼此的输出来融合。",
    },
  ],
  ideas: [
    {
      name: { en: "The noise of stochastic gradients", zh: "随机梯度的噪声" },
      says: {
        en: "Why a batch and a learning rate belong together, and what is lost when the noise is.",
        zh: "批量与学习率为何相互关联，失去噪声时失去了什么。",
      },
      lesson: "sgd-noise",
    },
    {
      name: { en: "Learning from another model", zh: "向另一个模型学习" },
      says: {
        en: "Soft labels, temperature, and what a teacher is worth; the tool by which models are fused.",
        zh: "软标签、温度与教师的价值；模型融合所用的工具。",
      },
      lesson: "knowledge-distillation",
    },
    {
      name: { en: "Normalisation and effective learning rates", zh: "归一化与有效学习率" },
      says: {
        en: "What a schedule of learning rates does when only directions matter.",
        zh: "当只有方向重要时，学习率调度起什么作用。",
      },
      lesson: "batch-norm",
    },
    {
      name: { en: "Loss landscapes", zh: "损失景观" },
      says: {
        en: "Sharpness measured, the edge of stability, connected minima and double descent.",
        zh: "尖锐度的测量、稳定性边缘、相连的极小值与双重下降。",
      },
      lesson: "loss-landscape",
    },
    {
      name: { en: "Client drift and change", zh: "客户端漂移与变化" },
      says: {
        en: "Heterogeneity between clients and over time; one model, many, or clusters.",
        zh: "客户端之间与时间上的异质性；一个模型、多个模型，还是聚类。",
      },
      lesson: "federated-learning",
    },
    {
      name: { en: "Device and cloud", zh: "端与云" },
      says: {
        en: "When a small model should ask a large one, and how both follow a user who changes.",
        zh: "小模型何时应询问大模型，两者如何跟随不断变化的用户。",
      },
      lesson: "edge-cloud",
    },
    {
      name: { en: "Fine-tuning and diffusion", zh: "微调与扩散模型" },
      says: {
        en: "What transfers and what is distorted; what a sampler's bound charges for.",
        zh: "什么可以迁移、什么会被扭曲；采样器的界为何物收费。",
      },
      lesson: "fine-tuning",
    },
  ],
  papers: [
    {
      paper: "lin2020local",
      says: {
        en: "Local steps instead of larger batches.",
        zh: "用本地步代替更大的批量。",
      },
    },
    {
      paper: "lin2020ensemble",
      says: {
        en: "Clients' models are fused by distilling their ensemble.",
        zh: "通过蒸馏集成来融合各客户端的模型。",
      },
    },
    {
      paper: "guo2021towards",
      says: {
        en: "Clients that change: past objectives are approximated from what is left of past data.",
        zh: "变化的客户端：由过去数据所留下的信息近似过去的目标。",
      },
    },
    {
      paper: "guo2023fedbr",
      says: {
        en: "Local updates bias classifier and features; both biases are reduced.",
        zh: "本地更新使分类器与特征产生偏差；两种偏差都被减小。",
      },
    },
    {
      paper: "guo2024fedrc",
      says: {
        en: "Robust clustering: separate what means different things, keep together what only looks different.",
        zh: "鲁棒聚类：含义不同的分开，仅外观不同的保留在一起。",
      },
    },
  ],
  reading: [
    {
      paper: "jastrzebski2017factors",
      says: {
        en: "The ratio of learning rate to batch size.",
        zh: "学习率与批量大小之比。",
      },
    },
    {
      paper: "cohen2021edge",
      says: {
        en: "Gradient descent at the edge of stability.",
        zh: "稳定性边缘上的梯度下降。",
      },
    },
    {
      paper: "karimireddy2020scaffold",
      says: { en: "Client drift, and a correction for it.", zh: "客户端漂移及其校正。" },
    },
    {
      paper: "hinton2015distilling",
      says: { en: "Distillation.", zh: "知识蒸馏。" },
    },
  ],
  open: [
    {
      en: "What takes the place of the threshold 2/η for mini-batches and adaptive methods?",
      zh: "对小批量与自适应方法，什么取代了阈值 2/η?",
    },
    {
      en: "Detecting that labels have come to mean something else, while inputs change too and data are few.",
      zh: "在输入也发生变化、数据又少时，察觉标签的含义已变。",
    },
    {
      en: "Bounds whose constants of heterogeneity can be measured on a client.",
      zh: "异质性常数可以在客户端上测得的界。",
    },
  ],
  limits: {
    en: "On theory for pre-training, diffusion and collaboration of device and cloud we know the names of the directions only. No paper of the group on loss landscapes was verified.",
    zh: "关于预训练、扩散模型以及端云协同的理论，我们只知道方向的名称。未核实到该组关于损失景观的论文。",
  },
});
