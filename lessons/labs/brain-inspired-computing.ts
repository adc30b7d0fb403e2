import { researchLine } from "@contract";

export default researchLine({
  title: {
    en: "Theory of brain-inspired and lightweight computing",
    zh: "类脑计算与轻量计算的理论",
  },
  group: { en: "Shao-Qun Zhang, LAMDA, Nanjing University", zh: "张绍群，南京大学 LAMDA" },
  page: "http://www.lamda.nju.edu.cn/zhangsq",
  summary: {
    en: "Neurons that keep a state and speak in spikes: what can they compute, what do they cost, and does their silence help them generalise?",
    zh: "保有状态、以脉冲交流的神经元：它们能计算什么，代价几何，沉默是否有助于泛化？",
  },
  asks: [
    {
      en: "A spiking neuron integrates, forgets, fires and starts again. The line asks what each of these buys in theory. Seen as a dynamical system that can bifurcate, the neuron has eigenvalues that can be learned. Connections of a neuron with itself let a network follow discrete dynamical systems with few parameters. Firing at random thins the network out, and one can ask by how much that lowers its Rademacher complexity.",
      zh: "脉冲神经元积分、遗忘、发放，再重新开始。这一方向追问其中每一步在理论上带来什么。作为会发生分岔的动力系统，神经元具有可以学习的特征值。神经元的自连接使网络能以较少的参数逼近离散动力系统。随机发放使网络变稀，由此可问：它使 Rademacher 复杂度降低多少？",
    },
    {
      en: "Beside the neurons stand learning from series that change, where one example is not a repetition of the one before, and light models: low-bit codes and weights, and inverse problems in which knowledge and data share the work.",
      zh: "与神经元并列的，是从变化的序列中学习（其中每个样本都不是前一个的重复）,以及轻量模型：低比特编码与权重，以及知识与数据共同分担的反问题。",
    },
  ],
  ideas: [
    {
      name: { en: "Integrate and fire", zh: "积分与发放" },
      says: {
        en: "Spike times in closed form, codes by rate and by first spike, training through a step by a surrogate slope, and bounds put to the test.",
        zh: "脉冲时刻的闭式解、频率编码与首脉冲编码、用替代梯度穿过阶跃训练，以及受检验的泛化界。",
      },
      lesson: "spiking-neurons",
    },
    {
      name: { en: "Rademacher complexity", zh: "Rademacher 复杂度" },
      says: {
        en: "How well a class can fit coin flips; contraction and peeling, by which bounds for networks are made.",
        zh: "假设类拟合抛硬币标签的能力；收缩与逐层剥离，网络的界由此得出。",
      },
      lesson: "rademacher",
    },
    {
      name: { en: "Learning from a series that changes", zh: "从变化的序列中学习" },
      says: {
        en: "Discrepancy between past and future, and complexity along trees instead of samples.",
        zh: "过去与未来之间的差异度，以及沿树而非沿样本的复杂度。",
      },
      lesson: "sequential-rademacher",
    },
    {
      name: { en: "Quantisation", zh: "量化" },
      says: {
        en: "How few bits a weight needs, and what rounding does to a layer.",
        zh: "一个权重需要多少比特，舍入对一层有何影响。",
      },
      lesson: "quantization",
    },
    {
      name: { en: "Retrieval with a handful of bits", zh: "少量比特的检索" },
      says: {
        en: "An angle becomes a law for how often two codes agree.",
        zh: "由夹角给出两个编码一致的概率。",
      },
      lesson: "low-bit-retrieval",
    },
    {
      name: { en: "Inverse problems", zh: "反问题" },
      says: {
        en: "Prior knowledge and data in one estimator, with an honest uncertainty.",
        zh: "把先验知识与数据合入一个估计量，并如实给出不确定性。",
      },
      lesson: "inverse-problems",
    },
  ],
  papers: [
    {
      paper: "zhang2024intrinsic",
      says: {
        en: "How neurons integrate and how they reset, in one frame; stochastic neurons, approximation, stability and complexity.",
        zh: "在统一框架下讨论积分方式与发放重置机制；随机神经元、逼近、稳定性与复杂度。",
      },
    },
    {
      paper: "zhang2022provable",
      says: {
        en: "With self-connections, spiking networks approximate discrete dynamical systems with polynomially many parameters.",
        zh: "带自连接的脉冲网络能以多项式数量的参数逼近离散动力系统。",
      },
    },
    {
      paper: "zhang2021bifurcation",
      says: {
        en: "The neuron as a system that can bifurcate, with eigenvalues that adapt.",
        zh: "把神经元看作可分岔的系统，其特征值可自适应。",
      },
    },
    {
      paper: "zhang2021flexible",
      says: {
        en: "A neuron whose state has two parts, stimulus and memory.",
        zh: "状态由刺激与记忆两部分组成的神经元。",
      },
    },
    {
      paper: "zhang2026generalization",
      says: {
        en: "Complexity grows exponentially in depth and duration, and between linearly and quadratically in width.",
        zh: "复杂度随深度与时长指数增长，随宽度的增长介于线性与平方之间。",
      },
    },
    {
      paper: "gao2016dropout",
      says: {
        en: "From the same institute: dropout lowers the Rademacher complexity of deep networks.",
        zh: "出自同一研究所:dropout 降低深度网络的 Rademacher 复杂度。",
      },
    },
  ],
  reading: [
    {
      paper: "neftci2019surrogate",
      says: { en: "Surrogate gradients, introduced.", zh: "替代梯度入门。" },
    },
    {
      paper: "kuznetsov2020discrepancy",
      says: {
        en: "Discrepancy-based bounds for series that are not stationary.",
        zh: "非平稳序列的、基于差异度的界。",
      },
    },
    {
      paper: "rakhlin2015sequential",
      says: { en: "Sequential complexities.", zh: "序贯复杂度。" },
    },
    {
      paper: "neuman2024stable",
      says: {
        en: "Spiking networks with positive weights, whose generalisation hardly depends on depth.",
        zh: "正权重的脉冲网络，其泛化几乎不依赖深度。",
      },
    },
  ],
  open: [
    {
      en: "Constants and width in the bounds for spiking networks; bounds that know time.",
      zh: "脉冲网络泛化界中的常数与宽度；与时间有关的界。",
    },
    {
      en: "Is it the sparsity or the noise of stochastic firing that narrows the gap?",
      zh: "使泛化间隙变小的，是随机发放的稀疏性，还是它的噪声？",
    },
    {
      en: "A discrepancy that can be estimated under assumptions one can test.",
      zh: "在可检验的假设下可以估计的差异度。",
    },
  ],
  limits: {
    en: "For low-bit embeddings, inverse problems and edge computing we know the names of the directions only and attach no result to them. Of the papers we read the abstracts.",
    zh: "对低比特嵌入、反问题与边缘计算，我们只知道方向的名称，不把任何结果归于它们。论文我们读的是摘要。",
  },
});
