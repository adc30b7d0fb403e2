import { researchLine } from "@contract";

export default researchLine({
  title: { en: "Distributed deep-learning systems", zh: "分布式深度学习系统" },
  group: { en: "Zhaorui Zhang, The Hong Kong Polytechnic University", zh: "Zhaorui Zhang，香港理工大学" },
  page: "https://zhaorui-zhang.github.io",
  summary: {
    en: "Many machines train one model. Who waits for whom, what travels between them, and what does either cost in progress per update?",
    zh: "许多机器训练同一个模型：谁等谁，彼此传递什么，这些又让每次更新的进展付出多少代价？",
  },
  asks: [
    {
      en: "A faster machine makes more updates; a staler gradient makes each of them worth less. The line asks when a worker should send what it has, given what the processors, the memory and the network are doing at that moment, and how learning rate and momentum should answer to the delay.",
      zh: "机器越快，更新越多；梯度越陈旧，每次更新的价值越低。这一方向追问：在处理器、内存与网络当下的负载之下，工作节点应何时上传？学习率与动量又应如何回应延迟？",
    },
    {
      en: "And it asks what has to travel. Large entries of a gradient are not always the significant ones, layers differ, and encoding costs time on the server. Compilation belongs to the same subject: bytes moved between two memories, whether cache and main memory, host and device, or two machines.",
      zh: "它还追问必须传递什么。梯度中数值大的分量未必是重要的，各层互不相同，编码也占用服务器的时间。编译属于同一主题：在两级存储之间搬运字节，无论是缓存与主存、主机与设备，还是两台机器。",
    },
  ],
  ideas: [
    {
      name: { en: "Noise, batch size and learning rate", zh: "噪声、批量大小与学习率" },
      says: {
        en: "Averaging over workers is a larger batch: what it does to the noise, and how far the learning rate can follow.",
        zh: "对工作节点取平均相当于更大的批量：它如何改变噪声，学习率能跟到多远。",
      },
      lesson: "sgd-noise",
    },
    {
      name: { en: "Waiting and staleness", zh: "等待与陈旧" },
      says: {
        en: "Synchronous, asynchronous and bounded schemes; the largest stable step under a delay; delay as implicit momentum.",
        zh: "同步、异步与有界方案；延迟下的最大稳定步长；延迟即隐式动量。",
      },
      lesson: "synchronization",
    },
    {
      name: { en: "Compressing gradients", zh: "梯度压缩" },
      says: {
        en: "Contractive and unbiased compressors, error feedback, and bytes counted honestly.",
        zh: "压缩算子（收缩型与无偏型）、误差反馈，以及如实计量的字节数。",
      },
      lesson: "gradient-compression",
    },
    {
      name: { en: "Compilation", zh: "编译" },
      says: {
        en: "Roofline, tiles, fusion and schedules, and what a measurement can be trusted for.",
        zh: "屋顶线模型、分块、融合与调度，以及测量在多大程度上可信。",
      },
      lesson: "compilation",
    },
  ],
  papers: [
    {
      paper: "zhang2022mipd",
      says: {
        en: "Sparsifies gradients layer by layer by significance instead of size, and makes up on the server for what was dropped.",
        zh: "按重要性而非大小逐层稀疏化梯度，并在服务器端补偿被丢弃的部分。",
      },
    },
    {
      paper: "zhang2021sapus",
      says: {
        en: "Each worker decides when to send from the load it sees and from the recent loss.",
        zh: "每个工作节点依据所见负载与近期损失决定何时上传。",
      },
    },
    {
      paper: "zhang2021momentum",
      says: {
        en: "Faster interconnects raise the rate of updates and with it the staleness; one learning rate for all workers is inefficient.",
        zh: "更快的互连提高更新频率，也加剧陈旧；所有节点共用一个学习率并不高效。",
      },
    },
  ],
  reading: [
    {
      paper: "mitliagkas2016asynchrony",
      says: { en: "Asynchrony acts like momentum.", zh: "异步的作用如同动量。" },
    },
    {
      paper: "stich2019local",
      says: {
        en: "Local steps with rare averaging keep the rate on convex problems.",
        zh: "在凸问题上，本地多步、偶尔平均仍保持收敛速率。",
      },
    },
    {
      paper: "karimireddy2019error",
      says: { en: "Error feedback repairs biased compressors.", zh: "误差反馈修正有偏压缩。" },
    },
    {
      paper: "beznosikov2023biased",
      says: { en: "A taxonomy of biased compressors.", zh: "有偏压缩算子的分类。" },
    },
  ],
  open: [
    {
      en: "An interval between synchronisations that adapts, with a guarantee, when curvature differs between workers.",
      zh: "当各节点曲率不同时，带有保证的自适应同步间隔。",
    },
    {
      en: "Whether significance beyond size still helps once workers remember what they dropped.",
      zh: "当节点记住所丢弃的部分之后，大小以外的重要性是否仍有帮助。",
    },
    {
      en: "Joint control of interval, compression and learning rate: error feedback and staleness both delay information.",
      zh: "同步间隔、压缩与学习率的联合控制：误差反馈与陈旧都使信息延迟。",
    },
  ],
  limits: {
    en: "We read the abstracts of the three papers and no formula of theirs. On compilation we found a direction on the group's page and no paper.",
    zh: "三篇论文我们读到的是摘要，没有读到其中任何公式。关于编译，我们只在该组主页上见到方向，没有找到论文。",
  },
});
