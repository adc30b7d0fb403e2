import { researchLine } from "@contract";

export default researchLine({
  title: { en: "Deep-learning theory and robust models", zh: "深度学习理论与鲁棒模型" },
  group: { en: "Zhanxing Zhu, University of Southampton", zh: "朱占星，南安普顿大学" },
  summary: {
    en: "Training is a dynamical system. Which solution does it pick, what does its noise do, and what remains of it when an adversary moves the inputs?",
    zh: "训练是一个动力系统：它选中哪一个解，它的噪声起什么作用，当对手移动输入时又还剩下什么？",
  },
  asks: [
    {
      en: "The line reads an algorithm as a dynamical system and looks for the quantity that decides where it ends. For stochastic gradient descent it is the covariance of the noise against the curvature of the loss: noise shaped like the Hessian leaves sharp minima soon, noise of the same power without that shape hardly ever. Behind a normalisation it is a balance between growth and decay that fixes the angle by which the weights turn. In simplified networks it is the potential that selects one solution among all that fit.",
      zh: "这一方向把算法看作动力系统，寻找决定其终点的量。对随机梯度下降，这个量是噪声协方差与损失曲率的对齐程度：形状像 Hessian 的噪声很快离开尖锐极小值，功率相同而形状不同的噪声几乎不离开。在归一化之后，是增长与衰减的平衡决定了权重每步转过的角度。在简化的网络中，是一个势函数从所有拟合数据的解中选出一个。",
    },
    {
      en: "The same view is turned on robustness: which margin does gradient descent maximise when every example is replaced by its worst neighbour, and can the adversary be computed without walking through the whole network each time? Two further threads work on time series over road networks and on learning tasks one after another.",
      zh: "同样的视角也用于鲁棒性：当每个样本被其最坏邻点代替时，梯度下降最大化的是哪一种间隔？能否不必每次都遍历整个网络就算出对手？另有两条支线：路网上的时间序列，以及逐个任务的持续学习。",
    },
  ],
  ideas: [
    {
      name: { en: "The noise of stochastic gradients", zh: "随机梯度的噪声" },
      says: {
        en: "Its covariance, its shape against the Hessian, escape from a sharp minimum, and where the picture of a heated particle fails.",
        zh: "噪声协方差、它与 Hessian 的对齐、逃离尖锐极小值，以及“受热粒子”图景在何处失效。",
      },
      lesson: "sgd-noise",
    },
    {
      name: { en: "Weights on a sphere", zh: "球面上的权重" },
      says: {
        en: "Scale invariance, weight decay, and the angle per update that follows from them.",
        zh: "尺度不变性、权重衰减，以及由此确定的每步旋转角。",
      },
      lesson: "batch-norm",
    },
    {
      name: { en: "The inner maximum of adversarial training", zh: "对抗训练的内层极大值" },
      says: {
        en: "The worst point of a ball in closed form, the price in accuracy and in samples, and the margin that training finds.",
        zh: "球内最坏点的闭式解、以准确率和样本量付出的代价，以及训练所找到的间隔。",
      },
      lesson: "adversarial-training",
    },
    {
      name: { en: "Soft labels and linearised students", zh: "软标签与线性化的学生" },
      says: {
        en: "What a soft label changes, how much data it saves, and when a hard label should overrule the teacher.",
        zh: "软标签改变了什么、节省多少数据，以及何时应让硬标签压过教师。",
      },
      lesson: "knowledge-distillation",
    },
    {
      name: { en: "Generalisation bounds", zh: "泛化界" },
      says: {
        en: "Rademacher complexity, on which the bounds under attack rest too.",
        zh: "Rademacher 复杂度；对抗情形下的界也建立在它之上。",
      },
      lesson: "rademacher",
    },
    {
      name: { en: "Implicit bias", zh: "隐式偏置" },
      says: {
        en: "Which of all interpolating solutions gradient descent selects, in models that can be solved.",
        zh: "在可解模型中，梯度下降从所有插值解里选出哪一个。",
      },
      lesson: "implicit-bias",
    },
    {
      name: { en: "Training as optimal control", zh: "把训练看作最优控制" },
      says: {
        en: "The adversary touches the network only through its first layer; Pontryagin's principle says so.",
        zh: "对手只通过第一层作用于网络，这由 Pontryagin 极大值原理给出。",
      },
      lesson: "yopo",
    },
    {
      name: { en: "Convolution on graphs", zh: "图上的卷积" },
      says: {
        en: "What a filter on a road network can see, and when knowing the network buys a better forecast.",
        zh: "路网上的滤波器能看到什么，以及何时知道路网会带来更好的预测。",
      },
      lesson: "traffic-graphs",
    },
  ],
  papers: [
    {
      paper: "zhu2019anisotropic",
      says: {
        en: "Noise of the same power, with different shapes, leaves sharp minima at very different rates.",
        zh: "功率相同、形状不同的噪声，离开尖锐极小值的速率相差很大。",
      },
    },
    {
      paper: "wan2021spherical",
      says: {
        en: "Normalised networks reach an equilibrium in which learning rate and weight decay fix the rotation.",
        zh: "归一化网络达到一种平衡，学习率与权重衰减在其中决定旋转速度。",
      },
    },
    {
      paper: "lyu2022implicit",
      says: {
        en: "Adversarial gradient descent on deep networks maximises a margin of the perturbed data.",
        zh: "深度网络上的对抗梯度下降最大化扰动后数据的间隔。",
      },
    },
    {
      paper: "lyu2025margin",
      says: {
        en: "The margin of adversarial examples lies between those of two support vector machines.",
        zh: "对抗样本的间隔介于两个支持向量机的间隔之间。",
      },
    },
    {
      paper: "lyu2023rank",
      says: {
        en: "Rank-1 linear networks as a faithful stand-in for linear networks, with and without noise.",
        zh: "秩一线性网络作为线性网络的忠实替身，含噪声与不含噪声两种情形。",
      },
    },
    {
      paper: "zhang2019yopo",
      says: {
        en: "Adversarial training as a differential game; most of the adversary's work is done in the first layer.",
        zh: "把对抗训练看作微分博弈；对手的大部分工作在第一层完成。",
      },
    },
    {
      paper: "ji2020knowledge",
      says: {
        en: "A risk bound for distillation in wide networks, its data efficiency, and imperfect teachers.",
        zh: "宽网络蒸馏的风险界、数据效率，以及不完美的教师。",
      },
    },
    {
      paper: "yu2018spatio",
      says: {
        en: "Forecasting traffic by convolutions over the road network and over time.",
        zh: "用路网卷积与时间卷积预测交通。",
      },
    },
    {
      paper: "li2021spatial",
      says: {
        en: "A second graph, learned from the similarity of the series, beside the road network.",
        zh: "在路网之外，再由序列的相似性学出一张图。",
      },
    },
    {
      paper: "li2024functional",
      says: {
        en: "Relations between nodes as functions that are learned and then enforced on any forecaster.",
        zh: "把节点间的关系学成函数，再强加于任意预测模型。",
      },
    },
    {
      paper: "li2023neural",
      says: {
        en: "Latent dynamics in continuous time that attend to the local change of the input and know seasons.",
        zh: "连续时间的隐动力学，关注输入的局部变化，并含有季节性。",
      },
    },
    {
      paper: "xu2018reinforced",
      says: {
        en: "How much should a network grow for the next task? A controller decides.",
        zh: "网络应为下一个任务增长多少？由控制器决定。",
      },
    },
    {
      paper: "xu2019bayesian",
      says: {
        en: "The same decision by Bayesian optimisation, with attention over what was learned before.",
        zh: "同一决策改由贝叶斯优化做出，并对已学内容加以注意力。",
      },
    },
  ],
  reading: [
    {
      paper: "mandt2017descent",
      says: {
        en: "Where stationary covariances of stochastic gradient descent are computed.",
        zh: "计算随机梯度下降的平稳协方差。",
      },
    },
    {
      paper: "soudry2018implicit",
      says: {
        en: "The direction of gradient descent on separable data.",
        zh: "可分数据上梯度下降的方向。",
      },
    },
    {
      paper: "madry2018towards",
      says: {
        en: "Adversarial training as a minimum of maxima.",
        zh: "把对抗训练写成极小极大问题。",
      },
    },
  ],
  open: [
    {
      en: "What should “flat” mean, since a network can be rescaled without changing what it computes?",
      zh: "网络可以重新缩放而不改变其函数，那么“平坦”应当是什么意思？",
    },
    {
      en: "Statements for finite time, for data that cannot be separated, and for adversaries that are only approximate.",
      zh: "有限时间、不可分数据、以及近似对手情形下的结论。",
    },
    {
      en: "How fast weights rotate, and how well the network generalises: is there a law between the two?",
      zh: "权重旋转的快慢与泛化的好坏之间，是否存在规律？",
    },
  ],
  limits: {
    en: "Of several papers we could read abstracts and released code, not the pages with the theorems. Sentences about them say what their abstracts say.",
    zh: "其中若干论文我们只读到摘要与公开代码，未读到定理所在的页面。关于它们的句子仅限于摘要所述。",
  },
});
