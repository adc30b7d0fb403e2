/** What the definitions of this lesson say, in Chinese; keys are the English texts, «name» stands for what varies. */
export default {
  "A ball of linear classifiers: the gap, the worst gap and the bound": "线性分类器的球：间隙、最坏间隙与界",
  "sample size at which the theorems are read": "读取定理时的样本量",
  examples: "个样本",
  "radius of the ball of weights": "权重球的半径",
  "number of inputs": "输入个数",
  "probability that a label is flipped": "标签被翻转的概率",
  "margin of the loss, which is 1/γ-Lipschitz in the score": "损失的间隔；损失对得分是 1/γ-Lipschitz 的",
  "failure probability of the bound": "界的失败概率",
  "hypothesis whose gap stands on the left side": "左边取哪个假设的间隙",
  "the trained one": "训练所得的",
  "the worst one found": "所找到的最坏的",
  "a random one": "随机的",
  "how the sample is drawn": "样本如何抽取",
  "n independent examples": "n 个独立样本",
  "20 examples, repeated until there are n rows": "20 个样本，重复到 n 行为止",
  "loss whose gap is measured": "测量间隙所用的损失",
  "ramp, from 0 to 1": "斜坡损失，从 0 到 1",
  "hinge, which exceeds 1": "合页损失，会超过 1",
  "when the radius is chosen": "半径何时选定",
  "before the sample is drawn": "抽取样本之前",
  "after training, from a list made before": "训练之后，从事先列好的清单中选",
  "after training: the norm of the trained weights": "训练之后：取训练所得权重的范数",
  "sample size at which the sweep ends": "扫描终止的样本量",
  "coin vectors in the Monte-Carlo estimate of the complexity": "复杂度的蒙特卡罗估计所用的硬币向量数",
  "sample size": "样本量",
  "mean loss on the sample": "样本上的平均损失",
  "gap between risk and sample loss": "风险与样本损失之间的间隙",
  "empirical Rademacher complexity of the scores, by Monte Carlo":
    "得分的经验 Rademacher 复杂度，由蒙特卡罗估计",
  score: "得分",
  "Monte-Carlo standard error of the complexity": "复杂度的蒙特卡罗标准误",
  "complexity of the loss class, as far as a search finds it on two coin vectors":
    "损失类的复杂度，只到在两个硬币向量上搜索所及的程度",
  "radius of the ball the bound is stated for": "界所针对的球的半径",
  "largest norm of an input": "输入的最大范数",
  "independent examples in the sample": "样本中独立样本的个数",
  "largest deviation of a mean score from its expectation, over the ball": "球上平均得分与其期望的最大偏差",
  "complexity of the centred scores, by Monte Carlo": "中心化得分的复杂度，由蒙特卡罗估计",
  "Monte-Carlo standard error of the centred complexity": "中心化复杂度的蒙特卡罗标准误",
  "sample sizes": "种样本量",
  "Radius 5, 20 inputs, one label in ten flipped.": "半径 5，20 个输入，十个标签翻转一个。",
  "Ten times as many inputs: the bound stays, the trained gap grows.":
    "输入多十倍：界不变，训练所得的间隙增大。",
  "Radius 2: a smaller class, a larger training loss.": "半径 2：类更小，训练损失更大。",
  "The same 20 examples over and over: more rows, no more information.":
    "同样的 20 个样本反复出现：行数更多，信息没有更多。",
  "Training on coin flips, step by step": "在抛硬币的结果上训练，一步一步来",
  "radius of the ball": "球的半径",
  "step size of the ascent, in units of the radius": "上升的步长，以半径为单位",
  "steps of gradient ascent": "梯度上升的步数",
  "correlation with the coins": "与硬币的相关",
  "root of the sum of squared input norms": "输入范数平方和的平方根",
  "steps of ascent": "步上升",
  "From true labels to coin flips, a quarter at a time": "从真标签到硬币，每次四分之一",
  "hidden units": "隐藏单元数",
  "training examples": "训练样本数",
  "Adam's learning rate": "Adam 的学习率",
  "full-batch updates": "全批量更新次数",
  "share of training labels the network gets wrong": "网络判错的训练标签比例",
  "share of the teacher's labels it gets wrong on fresh inputs": "在新输入上与教师标签不符的比例",
  "smallest training margin (negative while a label is wrong)": "最小训练间隔（有标签判错时为负）",
  "Frobenius norm of the first layer": "第一层的 Frobenius 范数",
  "norm of the second layer": "第二层的范数",
  "spectral norm of the first layer": "第一层的谱范数",
  "sum of the norms of the hidden units' weights": "各隐藏单元权重范数之和",
  "rows of 5 updates": "行，每行 5 次更新",
  "Four hundred fresh samples: how often does the bound fail?": "四百个新样本：界多久失败一次？",
  "sample size at which the theorem is read": "读取定理时的样本量",
  "radius of the ball of weights, fixed before the sample": "权重球的半径，在抽样之前固定",
  "training ramp loss": "训练斜坡损失",
  "ramp risk of the trained hypothesis": "训练所得假设的斜坡风险",
  "400 samples of up to 500 examples.": "400 个样本，每个至多 500 个例子。",
  "The same 20 examples over and over.": "同样的 20 个样本反复出现。",
  "Finite classes and the l1 ball": "有限类与 l1 球",
  "function applied to the scores": "作用在得分上的函数",
  "ramp loss (1-Lipschitz)": "斜坡损失（1-Lipschitz）",
  "modulus (1-Lipschitz)": "绝对值（1-Lipschitz）",
  "square (not Lipschitz)": "平方（不是 Lipschitz 的）",
  "hypotheses in the class (inputs of the l1 ball)": "类中假设的个数（l1 球的输入个数）",
  "largest correlation of a sign vector of the class with the coins": "类中符号向量与硬币的最大相关",
  "largest correlation of a hypothesis of the l1 ball with the coins": "l1 球中假设与硬币的最大相关",
  "largest correlation of a hypothesis's scores with the coins": "假设的得分与硬币的最大相关",
  "largest correlation of φ of the scores with the coins": "得分经 φ 之后与硬币的最大相关",
  "largest slope of φ at the scores": "φ 在各得分处的最大斜率",
  "class sizes": "种类的大小",
  "How many coin flips can a small network memorise?": "一个小网络能记住多少次抛硬币？",
  "largest number of examples (doubled from 25 up)": "最大的样本数（从 25 起逐次加倍）",
  "full-batch updates at each size": "每种样本量下的全批量更新次数",
  "correlation with the coin labels that training reached": "训练所达到的与硬币标签的相关",
  "4 hidden units.": "4 个隐藏单元。",
  "16 hidden units: four times as many weights.": "16 个隐藏单元：权重是四倍。",
  "How wide must a network be to memorise coin flips?": "网络要多宽才能记住抛硬币的结果？",
  "largest number of hidden units (doubled from 1 up)": "最大的隐藏单元数（从 1 起逐次加倍）",
  "full-batch updates at each width": "每种宽度下的全批量更新次数",
  "training error on the true labels": "真标签上的训练误差",
  "test error of the network trained on the true labels": "在真标签上训练的网络的测试误差",
  widths: "种宽度",
  "200 examples, up to 32 hidden units.": "200 个样本，至多 32 个隐藏单元。",
  "60 updates instead of 300: the estimate falls, the class is the same.":
    "60 次更新而不是 300 次：估计下降，类相同。",
  "One network, the teacher's labels and coin flips": "一个网络，教师的标签与硬币",
  "labels of the network the norm bound is read for": "读取范数界时网络所用的标签",
  "the teacher's": "教师的",
  "coin flips": "抛硬币",
  "how the norms and the margin of the bound are chosen": "界中的范数与间隔如何选定",
  "rounded to a list made before the sample": "取整到抽样之前列好的清单",
  "read off the trained network": "从训练好的网络读出",
  "64 hidden units, 200 examples.": "64 个隐藏单元，200 个样本。",
  "400 updates: the norms and the margin settle.": "400 次更新：范数与间隔稳定下来。",
  "4 hidden units: no longer able to memorise the coins.": "4 个隐藏单元：不再能记住硬币。",
  "No hypothesis of the ball has a large gap": "球中没有哪个假设的间隙很大",
  "Theorem 3.3 with Lemma 5.7 and Theorem 5.10": "定理 3.3 与引理 5.7、定理 5.10",
  "Restated for the ball and for K balls listed beforehand (union bound). Each constant is derived in the proof below.":
    "对球以及事先列出的 K 个球重新表述（联合界）。每个常数都在下面的证明中推导。",
  "gap of the hypothesis: its risk less its loss on the sample": "假设的间隙：它的风险减去它在样本上的损失",
  "risk in closed form, sample loss on the training rows": "风险用闭式，样本损失用训练的各行",
  loss: "损失",
  "largest gap in the ball": "球中最大的间隙",
  "largest that four gradient ascents found": "四次梯度上升所找到的最大值",
  "complexity of the losses": "损失的复杂度",
  "largest correlation found by ascent, mean of two coin vectors":
    "上升所找到的最大相关，取两个硬币向量的均值",
  "complexity of the scores": "得分的复杂度",
  "mean over coin vectors on this sample": "在这个样本上对硬币向量的均值",
  "Lipschitz constant of the loss in the score": "损失对得分的 Lipschitz 常数",
  "1 over the margin": "间隔的倒数",
  "score per input": "每单位输入的得分",
  "on the training rows": "在训练的各行上",
  "failure probability: 1 in 1/δ samples": "失败概率：1/δ 个样本中有 1 个",
  "balls fixed before the sample, of which this is one (0: none was)":
    "抽样之前固定的球数，这是其中之一（0：一个也没有）",
  "rows that are independent draws": "独立抽取的行数",
  "largest loss a hypothesis of the ball can have": "球中假设的损失可能达到的最大值",
  "loss of the hypothesis on the sample": "假设在样本上的损失",
  "the rows of the sample are independent draws": "样本的各行是独立抽取的",
  "the loss lies between 0 and 1": "损失介于 0 与 1 之间",
  "the class is fixed before the sample is seen": "类在看到样本之前就已固定",
  "Let the $n$ rows of the sample be independent draws ($\\sym{independent}{n_{\\mathrm{ind}}}$ of them are), let the loss lie in $[0,\\sym{range}{c}]$ with $c=1$, and let the ball of radius $B$ be one of $\\sym{classes}{K}$ balls fixed before the sample. Then with probability at least $1-\\delta$ over the sample, for every $f$ in the ball at once (without a theorem its gap is known to be at most $1-\\sym{train}{\\hat L(f)}$),":
    "设样本的 $n$ 行是独立抽取的（其中 $\\sym{independent}{n_{\\mathrm{ind}}}$ 行是），损失在 $[0,\\sym{range}{c}]$ 中，$c=1$，半径为 $B$ 的球是抽样之前固定的 $\\sym{classes}{K}$ 个球之一。那么以至少 $1-\\delta$ 的概率（对样本而言），对球中所有 $f$ 同时成立（若没有定理，只知道它的间隙至多为 $1-\\sym{train}{\\hat L(f)}$）：",
  "gap of the hypothesis": "假设的间隙",
  "the worst hypothesis found in its place": "换成所找到的最坏假设",
  "symmetrisation: twice the complexity of the losses": "对称化：损失复杂度的两倍",
  "contraction: from losses to scores": "压缩：从损失到得分",
  "norm bound: from this sample to any with inputs up to X": "范数界：从这个样本到输入不超过 X 的任何样本",
  "deviation: from the mean over samples to this one": "偏差：从对样本的均值到这个样本",
  "How large must $n$ be for this bound to say something?": "$n$ 要多大，这个界才有所言说？",
  "A Lipschitz function does not raise the complexity": "Lipschitz 函数不会提高复杂度",
  "Lemma 5.7 (Talagrand's lemma)": "引理 5.7（Talagrand 引理）",
  "Without absolute values; Ledoux and Talagrand (1991), Theorem 4.12, have them and a factor 2. Proved in the fold below.":
    "不带绝对值；Ledoux 与 Talagrand（1991）定理 4.12 带绝对值和因子 2。证明见下面的折叠。",
  "largest correlation with the coins after φ": "经 φ 之后与硬币的最大相关",
  "over the whole finite class": "取遍整个有限类",
  "largest correlation with the coins before φ": "经 φ 之前与硬币的最大相关",
  "over the whole finite class, same coins": "取遍整个有限类，硬币相同",
  "Lipschitz constant claimed for φ": "所声称的 φ 的 Lipschitz 常数",
  "φ is Lipschitz with the constant claimed": "φ 是 Lipschitz 的，常数如所声称",
  "If $\\phi$ changes by at most $\\kappa$ per unit (on this class its largest slope is $\\sym{steepest}{\\max|\\phi'|}$), then":
    "若 $\\phi$ 每单位至多变化 $\\kappa$（在这个类上它的最大斜率是 $\\sym{steepest}{\\max|\\phi'|}$），则",
  "The uniform deviation really is that large": "一致偏差确实有那么大",
  "Theorem 2.1": "定理 2.1",
  "Quoted from memory; the proof is the second fold below. Read here for the linear scores themselves, where both suprema are norms and known exactly.":
    "凭记忆引用；证明是下面第二个折叠。这里就线性得分本身来读，两个上确界都是范数，可以精确知道。",
  "largest deviation of a mean score from its expectation, either way": "平均得分与其期望的最大偏差，双向",
  "radius times the length of the mean's deviation": "半径乘以均值偏差的长度",
  "complexity of the centred scores": "中心化得分的复杂度",
  "mean over coin vectors": "对硬币向量的均值",
  "For independent draws and any class,": "对独立抽取的样本和任何类，",
  "The same, with a complexity measured on the sample itself": "同样的界，但复杂度在样本本身上测量",
  "Theorem 3.3, second form, with Lemma 5.7": "定理 3.3 的第二种形式，与引理 5.7",
  "With contraction by a loss that is κ-Lipschitz in the score, and for K classes listed beforehand (union bound).":
    "经由对得分 κ-Lipschitz 的损失做压缩，并且针对事先列出的 K 个类（联合界）。",
  "risk of the hypothesis": "假设的风险",
  "in closed form": "闭式",
  "its mean loss on the sample": "它在样本上的平均损失",
  "empirical Rademacher complexity of the scores": "得分的经验 Rademacher 复杂度",
  "classes fixed before the sample, of which this is one (0: none was)":
    "抽样之前固定的类数，这是其中之一（0：一个也没有）",
  "Let the $n$ rows be independent draws ($\\sym{independent}{n_{\\mathrm{ind}}}$ of them are), let the loss lie in $[0,\\sym{range}{c}]$ with $c=1$, and let the class $\\mathcal H$ of scores be one of $\\sym{classes}{K}$ fixed before the sample. Then with probability at least $1-\\delta$, for every $f$ in $\\mathcal H$ at once,":
    "设 $n$ 行是独立抽取的（其中 $\\sym{independent}{n_{\\mathrm{ind}}}$ 行是），损失在 $[0,\\sym{range}{c}]$ 中，$c=1$，得分的类 $\\mathcal H$ 是抽样之前固定的 $\\sym{classes}{K}$ 个类之一。那么以至少 $1-\\delta$ 的概率，对 $\\mathcal H$ 中所有 $f$ 同时成立：",
  "Risk is at most training loss, twice the complexity, and a deviation":
    "风险至多为训练损失、复杂度的两倍与一个偏差之和",
  "Theorem 3.3, first form, with Lemma 5.7": "定理 3.3 的第一种形式，与引理 5.7",
  "For the ramp loss at margin 1, whose loss class has at most the complexity of the scores.":
    "针对间隔为 1 的斜坡损失，其损失类的复杂度不超过得分的复杂度。",
  "its mean ramp loss on the sample": "它在样本上的平均斜坡损失",
  "Rademacher complexity of the scores": "得分的 Rademacher 复杂度",
  "mean over coin vectors and over all fresh samples": "对硬币向量和所有新样本的均值",
  "Let $f$ range over a class $\\mathcal H$ of scores fixed before the sample, let the $n$ rows be independent draws ($\\sym{independent}{n_{\\mathrm{ind}}}$ of them are), and let the loss be the ramp at margin 1. Then with probability at least $1-\\delta$ over the sample, for every $f$ at once,":
    "设 $f$ 取遍抽样之前固定的得分类 $\\mathcal H$，$n$ 行是独立抽取的（其中 $\\sym{independent}{n_{\\mathrm{ind}}}$ 行是），损失是间隔为 1 的斜坡损失。那么以至少 $1-\\delta$ 的概率（对样本而言），对所有 $f$ 同时成立：",
  "An l1 ball pays the root of the logarithm of the number of inputs": "l1 球付出输入个数的对数的平方根",
  "Theorem 11.15": "定理 11.15",
  "Massart's lemma for the 2d corners of the ball.": "对球的 2d 个顶点应用 Massart 引理。",
  "supremum of the correlation over the ball": "球上相关的上确界",
  "exactly, one coin vector a replica": "精确，每个副本一个硬币向量",
  "largest entry of an input": "输入的最大元素",
  "the coins are fair and independent": "硬币是公平且独立的",
  "For the scores $x\\mapsto w\\cdot x$ with $\\|w\\|_1\\le B$ on $n$ inputs in $\\mathbb R^d$ with entries of size at most $X_\\infty$,":
    "对得分 $x\\mapsto w\\cdot x$，$\\|w\\|_1\\le B$，以及 $\\mathbb R^d$ 中 $n$ 个元素大小至多为 $X_\\infty$ 的输入，",
  "And no less than 71 percent of it": "并且不小于它的 71 %",
  "main theorem": "主要定理",
  "Quoted from memory. The constant is attained by two coins on one line, which the tests of this lesson check by listing all signs.":
    "凭记忆引用。同一直线上的两枚硬币达到这个常数，本课的测试通过列举全部符号来核对。",
  "On the same class and sample,": "对同一个类和同一个样本，",
  "A Euclidean ball, whatever the number of inputs": "欧氏球，无论输入有多少个",
  "Theorem 5.10": "定理 5.10",
  "The equality and the middle term are in its proof.": "等式和中间一项在它的证明中。",
  "For the scores $x\\mapsto w\\cdot x$ with $\\|w\\|_2\\le B$ on $n$ inputs of length at most $\\sym{input}{X}$,":
    "对得分 $x\\mapsto w\\cdot x$，$\\|w\\|_2\\le B$，以及 $n$ 个长度至多为 $\\sym{input}{X}$ 的输入，",
  "complexity on this sample": "在这个样本上的复杂度",
  "Jensen: root of the mean square": "Jensen：均方根",
  "every input as long as the longest": "每个输入都与最长的一样长",
  "A finite class pays the root of a logarithm": "有限类付出对数的平方根",
  "Theorem 3.7 (Massart's lemma)": "定理 3.7（Massart 引理）",
  "Stated for vectors rather than for functions on a sample.": "针对向量来陈述，而不是针对样本上的函数。",
  "largest correlation of a vector of the class with the coins": "类中向量与硬币的最大相关",
  "over all vectors, one coin vector a replica": "取遍所有向量，每个副本一个硬币向量",
  "vectors in the class": "类中的向量数",
  "their length: the root of n for sign vectors": "它们的长度：对符号向量为 n 的平方根",
  coins: "硬币数",
  "For $\\sym{count}{N}$ vectors in $\\mathbb R^n$ of length at most $r$,":
    "对 $\\mathbb R^n$ 中 $\\sym{count}{N}$ 个长度至多为 $r$ 的向量，",
  "A network's norms over its margin": "网络的范数除以它的间隔",
  "Theorem 1": "定理 1",
  "The constant is from memory and derived again in the fold below; the margin and the union over K listed pairs are added here.":
    "常数凭记忆引用，并在下面的折叠中重新推导；间隔以及对 K 个列出的数对取联合界是这里加上的。",
  "test error of the network": "网络的测试误差",
  "on 500 fresh inputs": "在 500 个新输入上",
  "margin that every training example has": "每个训练样本都具有的间隔",
  "smallest training margin, rounded down to the list": "最小训练间隔，向下取整到清单",
  "product of the layers' Frobenius norms": "各层 Frobenius 范数的乘积",
  "rounded up to the list": "向上取整到清单",
  "pairs (P, γ) listed before the sample (0: none was)": "抽样之前列出的数对 (P, γ) 个数（0：没有）",
  "norms and margin are fixed before the sample, or chosen from a list that was":
    "范数与间隔在抽样之前固定，或者从抽样之前的清单中选取",
  "the examples are independent draws": "样本是独立抽取的",
  "ReLU network without biases": "不带偏置的 ReLU 网络",
  "Let $f(x)=w_2\\cdot\\mathrm{relu}(W_1x)$ and let the product $P$ of the norms $\\|W_1\\|_F\\|w_2\\|_2$ and the margin $\\gamma$ be one of $\\sym{classes}{K}$ pairs listed before the sample. If $f$ gets every training label right with margin at least $\\gamma$, then with probability at least $1-\\delta$":
    "设 $f(x)=w_2\\cdot\\mathrm{relu}(W_1x)$，范数的乘积 $P$（即 $\\|W_1\\|_F\\|w_2\\|_2$）与间隔 $\\gamma$ 构成抽样之前列出的 $\\sym{classes}{K}$ 个数对之一。若 $f$ 以至少 $\\gamma$ 的间隔判对每个训练标签，则以至少 $1-\\delta$ 的概率",
  "A class that memorises every labelling gets no promise": "能记住一切标签的类得不到任何保证",
  "Theorem 3.5 and Lemma 3.4": "定理 3.5 与引理 3.4",
  "The identity with the training error on coin labels is the remark after Theorem 3.3 in the book, for sign-valued classes.":
    "与硬币标签上训练误差的恒等式，是书中定理 3.3 之后的注，针对取符号值的类。",
  "test error of the network trained on true labels": "在真标签上训练的网络的测试误差",
  "its training error": "它的训练误差",
  "Rademacher complexity of the network class": "网络类的 Rademacher 复杂度",
  "the bound that holds for any class of sign functions": "对任何符号函数类都成立的界",
  "correlation with coin labels that training reached": "训练所达到的与硬币标签的相关",
  "one coin vector a replica": "每个副本一个硬币向量",
  "the class, all networks of this width, is fixed before the sample":
    "类，即所有这种宽度的网络，在抽样之前就已固定",
  "Let $\\mathcal H$ be a class of classifiers with values $\\pm1$. Its empirical complexity is $1-2\\,\\mathbb E_\\sigma[\\text{smallest training error on labels }\\sigma]$; training on coin flips has reached $\\sym{found}{1-2\\,\\widehat{\\mathrm{err}}_\\sigma}$. With probability at least $1-\\delta$, for every $h$ at once,":
    "设 $\\mathcal H$ 是取值 $\\pm1$ 的分类器的类。它的经验复杂度是 $1-2\\,\\mathbb E_\\sigma[\\text{最小训练误差，标签取 }\\sigma]$；在硬币上训练达到了 $\\sym{found}{1-2\\,\\widehat{\\mathrm{err}}_\\sigma}$。以至少 $1-\\delta$ 的概率，对所有 $h$ 同时成立：",
  "How much of the complexity has training found?": "训练找到了复杂度的多少？",
  "Mean correlation found over mean supremum, over all coin vectors. The truth is 1.":
    "所找到的平均相关与平均上确界之比，取遍所有硬币向量。真值为 1。",
  "Complexity before and after a function is applied": "作用函数前后的复杂度",
  "Means over the coin vectors with 10–90 % bands, the same class and the same coins for both.":
    "对硬币向量的均值，附 10–90 % 带；两者的类相同，硬币相同。",
  "What the bound on the risk is made of": "风险的界由什么组成",
  "Means over the samples at the sample size that the cards read. A bound of 1 or more says nothing.":
    "在卡片所读的样本量上，对样本的均值。界达到或超过 1，就什么也没说。",
  "Gap, worst gap, complexity and bound against the sample size": "间隙、最坏间隙、复杂度与界，随样本量变化",
  "Means over the samples with 10–90 % bands. The dashed line is the largest gap the theorem allows; the vertical line is where the cards read.":
    "对样本的均值，附 10–90 % 带。虚线是定理容许的最大间隙；竖线是卡片读数之处。",
  "The trained gap on every sample, and what the theorem allows":
    "每个样本上训练所得的间隙，以及定理所容许的",
  "Each sample counts once. At most a share δ of them may lie to the right of the line.":
    "每个样本计一次。落在线右边的至多占 δ 的份额。",
  "An l1 ball: a thousand inputs for the price of a few": "l1 球：一千个输入只要几个的价钱",
  "Mean over the coin vectors with 10–90 % band, on 200 inputs of signs. The axis is logarithmic.":
    "对硬币向量的均值，附 10–90 % 带，200 个取符号值的输入。坐标轴是对数的。",
  "Measured complexity over Massart's bound": "测得的复杂度与 Massart 界之比",
  "Mean over the coin vectors over √(2 log N / n). At 1 the bound would be reached.":
    "对硬币向量的均值除以 √(2 log N / n)。等于 1 时界就达到了。",
  "Memory for coins, and test error on true labels": "对硬币的记忆，与真标签上的测试误差",
  "Means over the samples with 10–90 % bands. Both curves belong to the same networks.":
    "对样本的均值，附 10–90 % 带。两条曲线属于同样的网络。",
  "Memory runs out when the coins outnumber the weights": "硬币多过权重，记忆就用完了",
  "Mean over the samples with 10–90 % band. What training found is a lower estimate of the complexity.":
    "对样本的均值，附 10–90 % 带。训练所找到的是复杂度的一个偏低的估计。",
  "Three norm readings over the margin": "三种范数读数除以间隔",
  "Medians over the samples fitted without error, with 10–90 % ranges. Read off trained networks, so capacity readings, not certificates. The spectral core lacks its constants and logarithms.":
    "无误拟合的样本上的中位数，附 10–90 % 范围。从训练好的网络读出，所以是容量读数，不是证书。谱核略去了它的常数和对数。",
  "Clean test error against the share of replaced labels": "干净的测试误差，随被替换标签的比例变化",
  "Means over the samples with 95 % intervals. The training error is zero or nearly so at every level.":
    "对样本的均值，附 95 % 区间。每一档的训练误差都为零或接近零。",
  "growth of the allowance": "容许量的增加",
  "That is the whole deviation term at one in a million. Part of it was there at $\\delta=0.05$ already.":
    "那是百万分之一时的整个偏差项。其中一部分在 $\\delta=0.05$ 时就已经有了。",
  "It does grow a little: $\\sqrt{\\log(1/\\delta)}$ more than doubles.":
    "它确实增加一点：$\\sqrt{\\log(1/\\delta)}$ 增大到两倍以上。",
  "Certainty is cheap here: $\\delta$ stands inside a logarithm, and that inside a root.":
    "确定性在这里很便宜：$\\delta$ 在对数里，对数又在根号里。",
  "Both rise: more parameters, a larger class": "两者都上升：参数更多，类更大",
  "The gap does rise. The bound does not: it counts the length of the weights, not their number.":
    "间隙确实上升。界不上升：它数的是权重的长度，不是权重的个数。",
  "The bound stays; the gap of the trained hypothesis rises, and stays below it":
    "界不变；训练所得假设的间隙上升，但仍在界之下",
  "No $d$ stands in the bound, while training finds more to fit in 200 directions.":
    "界里没有 $d$，而训练在 200 个方向上找到更多可拟合的东西。",
  "Both stay: no $d$ stands in the bound": "两者都不变：界里没有 $d$",
  "The bound stays. But it speaks of the worst hypothesis, and leaves the trained one free to come closer to it.":
    "界不变。但它说的是最坏的假设，训练所得的假设仍可以离它更近。",
  "The gap rises above the bound": "间隙升到界之上",
  "It rises, but the bound holds for every hypothesis of the ball, whatever the dimension.":
    "它会上升，但无论维数多少，界对球中每个假设都成立。",
  "That it is about one half, as on coins": "说它约为二分之一，与硬币上一样",
  "The theorem bounds the worst function of the class. Nothing makes the one trained on true labels the worst.":
    "定理界定的是类中最坏的函数。没有什么使在真标签上训练所得的那个成为最坏的。",
  "Nothing: the bound is at least 1": "什么也没说：界至少是 1",
  "A class that fits all coins has complexity 1, and then the bound says no more than “at most 1”.":
    "能拟合所有硬币的类复杂度为 1，这时界所说的不过是“至多为 1”。",
  "Something false: the network generalises, so the theorem is refuted":
    "说了错话：网络能泛化，所以定理被推翻",
  "A bound of 1 is true of a test error of any size. It is empty, not wrong.":
    "无论测试误差多大，界为 1 总是对的。它是空的，不是错的。",
  "That it is small, since the training error is zero": "说它很小，因为训练误差为零",
  "The training error on coins is zero too, and there the test error is one half.":
    "硬币上的训练误差也为零，而那里的测试误差是二分之一。",
  "Yes: the network now fits fewer coins": "是：网络现在拟合的硬币更少",
  "This training finds less. The class still holds the functions that fit them all.":
    "这样训练找到的更少。类中仍有拟合全部硬币的函数。",
  "No: the class is the same, only the estimate has fallen": "否：类相同，只是估计下降了",
  "Complexity is a supremum over the class; how long one searches does not change it.":
    "复杂度是类上的上确界；搜索多久并不改变它。",
  "Yes, if one takes the class of all networks within reach of 60 updates":
    "是，只要取 60 次更新之内可达的全部网络组成的类",
  "That would be another class, fixed by the algorithm, and a bound for it needs its supremum. What one run reaches is not that either.":
    "那是另一个类，由算法确定，它的界需要它的上确界。一次运行所达到的也不是那个。",
  "Yes: what was found is a member of the class": "是：所找到的是类中的一员",
  "That is why it is a lower estimate. A bound needs the supremum, and with less than that in its place it promises too much.":
    "正因如此它是偏低的估计。界需要的是上确界，用更小的数顶替，就保证得太多。",
  "Yes, up to the Monte-Carlo error, which shrinks with more coins": "是，只差蒙特卡罗误差，硬币越多误差越小",
  "More coins remove the scatter. They do not find what ten steps leave behind for each of them.":
    "硬币更多能去掉散布，却找不回十步对每枚硬币所遗漏的。",
  "No: ten steps find only a part of the supremum": "否：十步只找到上确界的一部分",
  "What training finds is a lower estimate, and a lower estimate in an upper bound proves nothing.":
    "训练所找到的是偏低的估计，而上界中放进偏低的估计，什么也证明不了。",
  "One too few: round up, or the bound is just missed.": "少了一个：要向上取整，否则恰好差一点。",
  "The complexity enters the bound twice: $2BX/\\sqrt n$.": "复杂度在界中出现两次：$2BX/\\sqrt n$。",
  "Look at $\\delta$: the bound on the gap has $\\log(1/\\delta)$ with $\\delta=0.01$.":
    "看 $\\delta$：间隙的界里是 $\\log(1/\\delta)$，$\\delta=0.01$。",
  "For $n=10$ and $k=4$ it is": "当 $n=10$、$k=4$ 时，它是",
  "Twice too much: the two sums differ by $2S_k$, and the maximum takes half of the difference.":
    "大了一倍：两个和相差 $2S_k$，而最大值取差的一半。",
  "$\\sqrt k/n$ is an upper bound, by Jensen. The mean of $|S_4|$ is 1.5.":
    "由 Jensen，$\\sqrt k/n$ 是上界。$|S_4|$ 的均值是 1.5。",
  "That would take all four coins to agree each time.": "那要求四枚硬币每次都一致。",
  "found / true complexity": "找到的 / 真正的复杂度",
  "the complexity itself": "复杂度本身",
  "Not yet run.": "尚未运行。",
  "hypotheses in the class": "类中的假设数",
  "gap, complexity or bound": "间隙、复杂度或界",
  "allowed by the theorem": "定理所容许",
  "complexity of the unit l1 ball": "单位 l1 球的复杂度",
  "bound √(2 log 2d / n)": "界 √(2 log 2d / n)",
  "sign vectors in the class": "类中的符号向量数",
  "measured / bound": "测得 / 界",
  "Massart's bound": "Massart 界",
  "correlation, or share of errors": "相关，或错误的比例",
  "1: known anyway": "1：本来就知道",
  "coin labels": "硬币标签",
  "84 weights": "84 个权重",
  "share of labels replaced by coins": "被硬币替换的标签比例",
  reading: "读数",
  "share of errors": "错误的比例",
  trained: "训练所得",
  worst: "最坏",
  random: "随机",
  "found by ascent": "上升所找到",
  "true supremum": "真正的上确界",
  "true labels": "真标签",
  "At the default settings no hypothesis of the ball has a larger gap than the bound allows, and the bound is below what is known without it.":
    "在默认设置下，球中没有哪个假设的间隙大于界所容许的，而且界低于没有它时所知道的。",
  "Of 400 fresh samples no more lie beyond the bound than a failure probability of 5 % allows.":
    "400 个新样本中，落在界外的不多于 5 % 的失败概率所容许的。",
  "With 1000 examples the bound allows at least ten times the mean gap of the trained hypothesis.":
    "有 1000 个样本时，界所容许的至少是训练所得假设平均间隙的十倍。",
  "gap of the trained hypothesis over the gap that the bound allows":
    "训练所得假设的间隙与界所容许的间隙之比",
  "Trained on coin labels it has a mean test error of at least 44 %.":
    "在硬币标签上训练，它的平均测试误差至少为 44 %。",
  "test error against the teacher after training on coin labels": "在硬币标签上训练之后相对于教师的测试误差",
  "Coin labels take between 1.3 and 3 times as many updates to zero training error as true labels.":
    "硬币标签达到零训练误差所需的更新次数是真标签的 1.3 到 3 倍。",
  "updates to fit the coin labels over updates to fit the true labels":
    "拟合硬币标签的更新次数与拟合真标签的更新次数之比",
  "With 1000 examples and 20 inputs the complexity of the ball lies between 96 % and 100 % of its norm bound.":
    "有 1000 个样本和 20 个输入时，球的复杂度介于其范数界的 96 % 与 100 % 之间。",
  "empirical complexity over the norm bound": "经验复杂度与范数界之比",
  "With 50 examples and 20 inputs the complexity of the ball lies between 96 % and 100 % of its norm bound.":
    "有 50 个样本和 20 个输入时，球的复杂度介于其范数界的 96 % 与 100 % 之间。",
  "For every size of the class the ramp lowers the mean correlation with the coins.":
    "对每种大小的类，斜坡损失都降低与硬币的平均相关。",
  "From 0 % to 25 % replaced labels the clean test error rises by at least 0.05.":
    "被替换的标签从 0 % 到 25 %，干净的测试误差至少上升 0.05。",
  "rise of the clean test error": "干净测试误差的上升量",
  "From 25 % to 50 % replaced labels the clean test error rises by at least 0.05.":
    "被替换的标签从 25 % 到 50 %，干净的测试误差至少上升 0.05。",
  "From 50 % to 75 % replaced labels the clean test error rises by at least 0.05.":
    "被替换的标签从 50 % 到 75 %，干净的测试误差至少上升 0.05。",
  "From 75 % to 100 % replaced labels the clean test error rises by at least 0.05.":
    "被替换的标签从 75 % 到 100 %，干净的测试误差至少上升 0.05。",
  "The largest deviation over the ball of scores is at least half of the complexity of the centred scores.":
    "得分球上的最大偏差至少是中心化得分复杂度的一半。",
  "With the complexity measured on the sample the bound holds too, and is still below 1.":
    "复杂度在样本上测量时，界也成立，而且仍低于 1。",
  "For every number of inputs the bound for the l1 ball holds.": "对每种输入个数，l1 球的界都成立。",
  "It is also above 71 % of the middle term.": "它还高于中间一项的 71 %。",
  "The mean supremum over the coins is below radius times largest input over the root of the sample size.":
    "对硬币取的平均上确界小于半径乘以最大输入再除以样本量的平方根。",
  "For every size of the class of sign vectors Massart's bound holds.":
    "对每种大小的符号向量类，Massart 界都成立。",
  "On 800 coin labels a network with 4 hidden units reaches a correlation below one half, on every sample.":
    "在 800 个硬币标签上，有 4 个隐藏单元的网络在每个样本上达到的相关都低于二分之一。",
  "correlation with 800 coin labels that training reached": "训练所达到的与 800 个硬币标签的相关",
  "With norms and margin rounded to a list made beforehand, the bound holds and is vacuous.":
    "范数与间隔取整到事先列好的清单之后，界成立，但是空泛的。",
  "No sample of 1000 examples has a gap beyond the bound.": "1000 个例子的样本中，没有一个的间隙超出界。",
  "For true labels and for coin labels alike the norm reading is at least 8, where 1 would already say nothing.":
    "无论对真标签还是对硬币标签，范数读数都至少为 8，而 1 就已经什么也没说了。",
  "smaller of the two norm readings, on true and on coin labels": "真标签与硬币标签上的两个范数读数中较小者",
  "Yet it tells the two apart: on coin labels it is at least 1.5 times as large.":
    "然而它分得清两者：硬币标签上它至少是 1.5 倍。",
  "norm reading on coin labels over the one on true labels": "硬币标签上的范数读数与真标签上的之比",
  "With 1000 rows that repeat 20 examples the trained gap is on average larger than the formula would allow.":
    "用 20 个样本重复成 1000 行时，训练所得的间隙平均大于公式所容许的。",
  "gap of the trained hypothesis less what the formula allows": "训练所得假设的间隙减去公式所容许的",
  "The square, which is not Lipschitz, raises the correlation of a class of 1000.":
    "平方不是 Lipschitz 的，它提高了大小为 1000 的类的相关。",
  "correlation with the coins after squaring less the one before": "平方之后与硬币的相关减去之前的",
  "Ten steps of training on coins find on average less than 90 % of the supremum.":
    "在硬币上训练十步，平均找到不到上确界的 90 %。",
  "correlation found after ten steps less 0.9 times the true supremum":
    "十步之后找到的相关减去 0.9 倍的真正上确界",
  "Trained on true labels the same network has a mean test error of at most 14 %.":
    "在真标签上训练，同一个网络的平均测试误差至多为 14 %。",
  "test error against the teacher after training on true labels": "在真标签上训练之后相对于教师的测试误差",
  "A network with 32 hidden units gets all of 200 coin labels right, on every sample.":
    "有 32 个隐藏单元的网络在每个样本上都把全部 200 个硬币标签判对。",
  "training error on coin labels": "硬币标签上的训练误差",
  "Yet on every sample it stays below twice the empirical complexity.":
    "然而在每个样本上，它都低于经验复杂度的两倍。",
  "worst gap found over twice the empirical complexity": "所找到的最坏间隙与经验复杂度的两倍之比",
  "With 200 examples the worst hypothesis found has on average at least 1.4 times the trained one's gap.":
    "有 200 个样本时，所找到的最坏假设的间隙平均至少是训练所得假设的 1.4 倍。",
  "worst gap found less 1.4 times the trained gap": "所找到的最坏间隙减去 1.4 倍的训练所得的间隙",
  "From 50 to 1000 examples the worst gap found falls roughly like one over the root of the sample size.":
    "从 50 个样本到 1000 个样本，所找到的最坏间隙大致按样本量平方根的倒数下降。",
  "slope of the worst gap against the sample size, both logarithmic": "最坏间隙对样本量的斜率，两者都取对数",
  "For the widest network, which memorises coin labels, the zero-one bound is vacuous.":
    "对于记得住硬币标签的最宽的网络，零一界是空泛的。",
  "Found over true complexity: «values».": "找到的与真正的复杂度之比：«values»。",
  "«value» after «n» steps": "«n» 步之后 «value»",
  "For the largest class the scores reach «scores» and the «link» of the scores «losses».":
    "对最大的类，得分达到 «scores»，得分经“«link»”之后达到 «losses»。",
  "Not yet run. At n = «n» twice the complexity is «complexity» and the deviation «deviation».":
    "尚未运行。n = «n» 时，复杂度的两倍是 «complexity»，偏差是 «deviation»。",
  "At n = «n» twice the complexity is «complexity» and the deviation «deviation».":
    "n = «n» 时，复杂度的两倍是 «complexity»，偏差是 «deviation»。",
  "At n = «n» the bound is «train» + «complexity» + «deviation» = «total», below 1; the risk is «risk».":
    "n = «n» 时，界为 «train» + «complexity» + «deviation» = «total»，低于 1；风险为 «risk»。",
  "At n = «n» the bound is «train» + «complexity» + «deviation» = «total», 1 or more, which says nothing; the risk is «risk».":
    "n = «n» 时，界为 «train» + «complexity» + «deviation» = «total»，达到或超过 1，什么也没说；风险为 «risk»。",
  "At n = «n» the theorem allows a gap of «gap».": "n = «n» 时，定理容许的间隙为 «gap»。",
  "At n = «n» the mean gap of the trained hypothesis is «trained», of the worst one found «worst», of a random one «random»; the complexity is «complexity», and the theorem allows «allowed».":
    "n = «n» 时，训练所得假设的平均间隙为 «trained»，所找到的最坏假设为 «worst»，随机假设为 «random»；复杂度为 «complexity»，定理容许 «allowed»。",
  "At n = «n» the largest of «count» gaps is «largest»; «beyond» lie beyond the «limit» that the theorem allows.":
    "n = «n» 时，«count» 个间隙中最大的为 «largest»；超出定理所容许的 «limit» 的有 «beyond» 个。",
  "«size» inputs: not yet run, bound «bound»": "«size» 个输入：尚未运行，界为 «bound»",
  "«size» inputs: not yet run, bound «bound».": "«size» 个输入：尚未运行，界为 «bound»。",
  "«size» inputs: «value», bound «bound»": "«size» 个输入：«value»，界为 «bound»",
  "«size» inputs: «value», bound «bound».": "«size» 个输入：«value»，界为 «bound»。",
  "With «size» vectors the measured complexity over the bound is «ratios».":
    "有 «size» 个向量时，测得的复杂度与界之比为 «ratios»。",
  "with «width» hidden units the correlation with coins is «memory» and the test error on true labels «error»":
    "有 «width» 个隐藏单元时，与硬币的相关为 «memory»，真标签上的测试误差为 «error»",
  "with «width» hidden units the correlation with coins is «memory» and the test error on true labels «error».":
    "有 «width» 个隐藏单元时，与硬币的相关为 «memory»，真标签上的测试误差为 «error»。",
  "With «width» hidden units the correlation with coins is «memory» and the test error on true labels «error»":
    "有 «width» 个隐藏单元时，与硬币的相关为 «memory»，真标签上的测试误差为 «error»",
  "With «width» hidden units the correlation with coins is «memory» and the test error on true labels «error».":
    "有 «width» 个隐藏单元时，与硬币的相关为 «memory»，真标签上的测试误差为 «error»。",
  "A network of «weights» weights reaches «values» coin labels.":
    "有 «weights» 个权重的网络，与硬币标签的相关（括号内为标签数）：«values»。",
  "«value» on «count»": "«value»（«count»）",
  "«reading»: «true» on true labels, «coins» on coins": "«reading»：真标签上 «true»，硬币上 «coins»",
  "«reading»: «true» on true labels, «coins» on coins.": "«reading»：真标签上 «true»，硬币上 «coins»。",
  "Clean test error «values» replaced labels.": "干净的测试误差（括号内为被替换的标签）：«values»。",
  "«error» at «share» %": "«error»（«share» %）",
  "Frobenius norms (GRS)": "Frobenius 范数（GRS）",
  "spectral core (BFT)": "谱核（BFT）",
  "product of spectral norms": "谱范数的乘积",
  "found by training": "训练所找到",
  scores: "得分",
  "ramp of the scores": "得分的斜坡损失",
  "training loss": "训练损失",
  "twice the complexity": "复杂度的两倍",
  deviation: "偏差",
  risk: "风险",
  "terms of the bound": "界的各项",
  "complexity R̂ of the scores": "得分的复杂度 R̂",
  "worst gap found": "所找到的最坏间隙",
  "gap of the trained one": "训练所得者的间隙",
  "gap of the trained hypothesis": "训练所得假设的间隙",
  samples: "样本数",
  allowed: "容许",
  measured: "测得",
  "correlation with coins": "与硬币的相关",
  "test error, true labels": "测试误差，真标签",
  "test error": "测试误差",
  "training error": "训练误差",
  "values[f][i]: function f on example i": "values[f][i]：函数 f 在样本 i 上的值",
  "coins[k][i]: ±1 of example i in draw k": "coins[k][i]：第 k 次抽取中样本 i 的 ±1",
  "a function and its opposite": "一个函数和它的相反数",
  "one function alone": "单独一个函数",
  "«functions» functions on five examples": "五个样本上的 «functions» 个函数",
  "as many functions as draws": "函数与抽取一样多",
  "values far below zero": "远小于零的值",
  "The maximum comes after the mean here. The supremum may choose another function for each draw of the coins: first the maximum, then the mean.":
    "这里先取了均值再取最大值。上确界可以为每次抽取的硬币另选一个函数：先取最大值，再取均值。",
  "There is no absolute value in this definition. With it, a function is treated as if its opposite were in the class too.":
    "这个定义里没有绝对值。取了绝对值，就等于把每个函数的相反数也放进了类里。",
  "The factor $1/n$ is missing: correlations are means over the $n$ examples.":
    "缺少因子 $1/n$：相关是对 $n$ 个样本的平均。",
  "Added up over the draws of the coins: divide by their number.": "对各次抽取求了和：还要除以抽取的次数。",
  "This is the smallest correlation. The supremum wants the largest.": "这是最小的相关。上确界要的是最大的。",
  "A mean over the functions: its expectation is 0, whatever the class. The supremum takes the best function of each draw.":
    "这是对函数取平均：无论什么类，它的期望都是 0。上确界取每次抽取中最好的函数。",
  "Twice too much. The factor 2 belongs to the bound, or to another definition; there is none in this one.":
    "大了一倍。因子 2 属于界，或属于另一种定义；这个定义里没有。",
};
