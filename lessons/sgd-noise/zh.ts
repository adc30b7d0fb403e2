/** What the definitions of this lesson say, in Chinese; keys are the English texts, «name» stands for what varies. */
export default {
  "One steep direction: which runs leave at the same time?": "一个陡方向：哪些运行在同一时刻离开？",
  "learning rate": "学习率",
  "batch size (divides the noise variance)": "批量大小（噪声方差除以它）",
  "time at which the run ends, in units of learning rate times updates":
    "运行结束的时刻，以学习率乘更新次数为单位",
  "position along the steep direction, had it no ends": "沿陡方向的位置，假设两端没有边界",
  "1 once the chain has been outside its ends": "链到过边界之外后为 1",
  "time of the first exit, or the time so far if there was none":
    "首次逃逸的时间；若没有逃逸，则为迄今的时间",
  "learning rate × updates": "学习率 × 更新次数",
  "rows of about 0.05 time units": "行，每行约 0.05 个时间单位",
  "Temperature 1: the barrier is 6.6 temperatures high.": "温度为 1：势垒高 6.6 个温度。",
  "Steps three times larger at the same temperature: the pairs no longer agree.":
    "步长为三倍、温度相同：各对不再一致。",
  "A small network: its gradient noise against its Hessian": "一个小网络：它的梯度噪声与它的 Hessian 矩阵",
  "learning rate of full-batch training": "全批量训练的学习率",
  "training updates before the noise starts": "噪声开始之前的训练更新次数",
  "probability that a label is flipped": "标签被翻转的概率",
  "noise power: trace of the covariance of one step's noise": "噪声功率：一步噪声的协方差的迹",
  "learning rate while noise is added": "加噪声时的学习率",
  "noisy updates after training": "训练之后的加噪更新次数",
  "noisy copies of each network and kind of noise, averaged over": "每个网络、每种噪声取平均的加噪拷贝数",
  "training loss of the network trained without noise": "无噪声训练的网络的训练损失",
  "escape indicator of the network's own gradient noise": "网络自身梯度噪声的逃逸指标",
  "escape indicator of isotropic noise of the same power": "功率相同的各向同性噪声的逃逸指标",
  "trace of the Hessian": "Hessian 矩阵的迹",
  "trace of one example's gradient covariance": "单个样本梯度协方差的迹",
  "largest eigenvalue of the Hessian": "Hessian 矩阵的最大特征值",
  "lower bound on the smallest eigenvalue of the Hessian": "Hessian 矩阵最小特征值的下界",
  "gradient variance along the Hessian's first eigenvector": "沿 Hessian 矩阵首特征向量的梯度方差",
  "cosine between Hessian and covariance, as vectors of entries": "Hessian 矩阵与协方差作为元素向量的余弦",
  "mean loss of the noisy copies above the loss where the noise started":
    "加噪拷贝的平均损失高出噪声开始处损失的量",
  "rows (100 training updates, then single noisy updates)": "行（先每行 100 次训练更新，再每行一次加噪更新）",
  "Ten data sets, ten networks.": "十个数据集，十个网络。",
  "Labels that can be fitted perfectly: loss, gradient noise and Hessian all shrink.":
    "可以完美拟合的标签：损失、梯度噪声和 Hessian 矩阵都会缩小。",
  "SGD on a linear regression that never comes to rest": "在线性回归上永不静止的 SGD",
  "batch size": "批量大小",
  "how strongly the size of the label noise depends on the first input":
    "标签噪声的大小依赖于第一个输入的程度",
  "number of updates (the second half is averaged)": "更新次数（对后一半取平均）",
  "excess risk, mean over the updates of a row, by fraction of the learning rate":
    "超额风险，一行内各次更新的均值，按学习率的几分之几列出",
  "squared deviation from the optimum by direction, mean over the updates of a row":
    "各方向上与最优点的偏差平方，一行内各次更新的均值",
  "squared gradient of one example at the optimum along the steepest direction, mean so far":
    "最优点处单个样本梯度沿最陡方向的平方，迄今的均值",
  "rows of 10 updates": "行，每行 10 次更新",
  "Batches of four: the simple theory is off by an eighth.": "批量为四：简单理论偏差八分之一。",
  "One example a batch: the simple theory is off by half.": "每批一个样本：简单理论偏差一半。",
  "Label noise grows with the first input: gradient noise no longer has the Hessian's shape.":
    "标签噪声随第一个输入增大：梯度噪声不再具有 Hessian 矩阵的形状。",
  "Two wells, five kinds of noise of the same power": "两个阱，功率相同的五种噪声",
  "number of shallow directions": "浅方向的个数",
  "steep curvature of the sharp well": "尖锐阱的陡曲率",
  "shallow curvature of the sharp well": "尖锐阱的浅曲率",
  "curvature of the flat well": "平坦阱的曲率",
  "minimum where the run starts": "运行出发的极小点",
  "sharp minimum": "尖锐极小点",
  "flat minimum": "平坦极小点",
  "equal power for all noise (off: equal variance along the steep direction instead)":
    "所有噪声功率相等（关闭：改为沿陡方向的方差相等）",
  "number of updates": "更新次数",
  "position along the line from the sharp to the flat minimum": "从尖锐极小点到平坦极小点的连线上的位置",
  "position along the first shallow direction": "沿第一个浅方向的位置",
  loss: "损失",
  "largest curvature at the current point": "当前点的最大曲率",
  "1 from the first update that ends in the other well, 0 before":
    "从首次落在另一个阱的那次更新起为 1，之前为 0",
  "first update that ends in the other well (0: none so far)": "首次落在另一个阱的更新序号（0：尚无）",
  updates: "次更新",
  "The authors' settings: here learning rate times steep curvature is 1.":
    "作者的设置：这里学习率乘陡曲率等于 1。",
  "Steps ten times smaller: the short-time formula has a few updates in which it says something.":
    "步长小到十分之一：短时公式在最初几次更新里说得出东西。",
  "One shallow direction more: isotropic noise spreads over it, shaped noise hardly does.":
    "多一个浅方向：各向同性噪声会摊过去，有形状的噪声几乎不会。",
  "Every shape gets the same variance along the steep direction.": "每种形状沿陡方向的方差相同。",
  "Aligned noise in an ill-conditioned well climbs faster": "在病态的阱里，对齐的噪声爬得更快",
  restated: "重新表述",
  "The conditions (ill-conditioning, alignment) are the paper's as we recall them; this form, its proof and the term for negative eigenvalues are ours.":
    "各条件（病态、对齐）依我们记忆中的论文；这种形式、它的证明以及负特征值一项出自我们。",
  "escape indicator over that of isotropic noise of the same power":
    "逃逸指标与功率相同的各向同性噪声的指标之比",
  "share of the noise along the top eigenvector over that direction's share of the Hessian":
    "噪声沿首特征向量的份额与 Hessian 矩阵在该方向的份额之比",
  "number of parameters": "参数个数",
  "share of the top eigenvalue in the trace of the Hessian": "首特征值在 Hessian 矩阵的迹中所占份额",
  "size of the most negative eigenvalue over the trace": "最负特征值的大小与迹之比",
  "the Hessian has a positive trace and a positive eigenvalue": "Hessian 矩阵的迹为正，且有正特征值",
  "Let $H$ be a symmetric $D\\times D$ matrix with $\\mathrm{Tr}\\,H>0$ and largest eigenvalue $\\lambda_1>0$ with unit eigenvector $u_1$, and let $\\Sigma$ be any covariance. With $a=\\frac{u_1^\\top\\Sigma u_1\\,\\mathrm{Tr}H}{\\lambda_1\\,\\mathrm{Tr}\\Sigma}$ and $\\lambda_-=\\max(0,-\\lambda_{\\min})$,":
    "设 $H$ 是对称的 $D\\times D$ 矩阵，$\\mathrm{Tr}\\,H>0$，最大特征值 $\\lambda_1>0$，其单位特征向量为 $u_1$；$\\Sigma$ 是任意协方差矩阵。记 $a=\\frac{u_1^\\top\\Sigma u_1\\,\\mathrm{Tr}H}{\\lambda_1\\,\\mathrm{Tr}\\Sigma}$，$\\lambda_-=\\max(0,-\\lambda_{\\min})$，则",
  "measured on this noise": "对这种噪声测得",
  "of all directions keep the steepest": "在所有方向中只保留最陡的一个",
  "the rest of the noise has at most all of the power": "其余的噪声至多占全部功率",
  "The first climb is half the trace of Hessian times noise": "初次爬升是 Hessian 矩阵与噪声之积的迹的一半",
  "The paper states the short-time law for the diffusion. Here it is stated and proved for updates, where the middle term is exact.":
    "论文对扩散过程陈述了短时定律。这里对更新来陈述并证明，中间一项是精确的。",
  "mean loss after k updates": "k 次更新之后的平均损失",
  "what the formula says it is on a quadratic": "公式给出的它在二次函数上的值",
  "escape indicator": "逃逸指标",
  "mean loss in the stationary state of the quadratic": "二次函数平稳态下的平均损失",
  "share of copies that have left the well": "已离开阱的拷贝所占比例",
  "no copy has left the well yet, so that all of them still see a quadratic":
    "尚无拷贝离开阱，因此它们看到的都还是二次函数",
  "the run starts at the minimum": "运行从极小点出发",
  "the noise has mean zero and a fixed covariance": "噪声均值为零，协方差固定",
  "Let $L(\\theta)=\\tfrac12\\theta^\\top H\\theta$ with eigenvalues $\\lambda_i$ of $H$ in $[0,2/\\eta]$. Start at the minimum and repeat $\\theta\\leftarrow\\theta-\\eta\\nabla L(\\theta)+\\epsilon$, where $\\epsilon$ has mean zero and covariance $S$. Then, as long as no copy has left the quadratic,":
    "设 $L(\\theta)=\\tfrac12\\theta^\\top H\\theta$，$H$ 的特征值 $\\lambda_i$ 都在 $[0,2/\\eta]$ 内。从极小点出发，反复做 $\\theta\\leftarrow\\theta-\\eta\\nabla L(\\theta)+\\epsilon$，其中 $\\epsilon$ 均值为零，协方差为 $S$。那么，只要还没有拷贝离开这个二次函数，",
  "measured over the copies of this run": "对这次运行的拷贝测得",
  "the mean over infinitely many copies": "对无穷多个拷贝的均值",
  "each update adds at most what the first one did": "每次更新所加的不超过第一次",
  "The mean exit time solves an integral equation": "平均逃逸时间满足一个积分方程",
  "cited from memory for the exponential law": "指数律凭记忆引用",
  "Kramers treats the diffusion at low temperature. The equation for updates is the law of total expectation; it is solved numerically.":
    "Kramers 处理的是低温下的扩散过程。关于更新的方程就是全期望公式，用数值方法求解。",
  "mean time of the first exit, cut off at the time so far": "首次逃逸的平均时间，截断于迄今的时间",
  "solution of the integral equation at the start, times the learning rate": "积分方程在起点的解乘以学习率",
  "the noise is Gaussian and the well a quadratic between its ends": "噪声是高斯的，阱在两端之间是二次的",
  "Let $x\\leftarrow(1-\\eta h)x+\\sigma\\xi$ with standard normal $\\xi$, from $x_0=0$, and let $T$ be the first update outside $[-b_2,b]$. With $(Kf)(x)=\\int_{-b_2}^{b}\\phi_\\sigma\\big(y-(1-\\eta h)x\\big)f(y)\\,dy$, where $\\phi_\\sigma$ is the density of $\\sigma\\xi$, put $m_0=0$ and $m_n=1+Km_{n-1}$. Then":
    "设 $x\\leftarrow(1-\\eta h)x+\\sigma\\xi$，$\\xi$ 为标准正态，从 $x_0=0$ 出发，$T$ 是首次落在 $[-b_2,b]$ 之外的更新。记 $(Kf)(x)=\\int_{-b_2}^{b}\\phi_\\sigma\\big(y-(1-\\eta h)x\\big)f(y)\\,dy$，其中 $\\phi_\\sigma$ 是 $\\sigma\\xi$ 的密度；令 $m_0=0$，$m_n=1+Km_{n-1}$。则",
  "At learning rate times curvature 1 every update is a fresh try":
    "学习率乘曲率等于 1 时，每次更新都是一次全新的尝试",
  "chapter VI, waiting times; cited from memory": "第六章，等待时间；凭记忆引用",
  "The geometric waiting time is textbook matter. That the two wells lead to it at ηλ₁ = 1 is shown in the card.":
    "几何分布的等待时间是教科书内容。两个阱在 ηλ₁ = 1 时归结于它，这由卡片来说明。",
  "mean number of updates to the first exit, cut off at the updates so far":
    "到首次逃逸的平均更新次数，截断于迄今的次数",
  "updates so far": "迄今的更新次数",
  "distance to the ridge ahead": "到前方脊的距离",
  "distance to the ridge behind": "到后方脊的距离",
  "standard deviation of one update's noise along the steep direction": "一次更新的噪声沿陡方向的标准差",
  "learning rate times steep curvature": "学习率乘陡曲率",
  "learning rate times steep curvature is 1": "学习率乘陡曲率等于 1",
  "all noise acts along the steep direction": "全部噪声沿陡方向作用",
  "Let all the noise act along the steep direction, with variance $\\sigma^2$ an update, and let $\\eta\\lambda_1=1$. Then the position after each update is a fresh draw of $N(0,\\sigma^2)$, the first exit $T$ is geometric with $p=\\bar\\Phi(b/\\sigma)+\\bar\\Phi(b_2/\\sigma)$, $\\bar\\Phi$ the upper tail of the standard normal law, and":
    "设全部噪声沿陡方向作用，每次更新的方差为 $\\sigma^2$，且 $\\eta\\lambda_1=1$。那么每次更新后的位置是 $N(0,\\sigma^2)$ 的一次全新抽取，首次逃逸 $T$ 服从几何分布，$p=\\bar\\Phi(b/\\sigma)+\\bar\\Phi(b_2/\\sigma)$，其中 $\\bar\\Phi$ 是标准正态律的上尾，并且",
  "When a few directions are steep and many are flat": "当少数方向陡而多数方向平坦时",
  "The rate D^(2d-1) is attributed to the paper and could not be checked there. This form and its proof are ours; it has that rate for d between 1/2 and 1 and saturates at order aD/k² beyond.":
    "速率 D^(2d-1) 归于该论文，但未能在那里核对。这种形式及其证明出自我们；当 d 介于 1/2 与 1 之间时有此速率，更大时饱和于 aD/k² 的量级。",
  dimension: "维数",
  "number of large eigenvalues": "大特征值的个数",
  "how small the other eigenvalues are: below the largest times D to the minus d":
    "其余特征值有多小：小于最大者乘以 D 的负 d 次方",
  "the Hessian has no negative eigenvalue": "Hessian 矩阵没有负特征值",
  "all eigenvalues but k are small": "除 k 个以外所有特征值都小",
  "Let $H\\succeq0$ be $D\\times D$ with at most $k$ large eigenvalues: $\\lambda_j\\le\\lambda_1D^{-d}$ for all $j>k$, and let $u_1^\\top\\Sigma u_1\\ge a\\,\\lambda_1\\mathrm{Tr}\\Sigma/\\mathrm{Tr}H$. Then":
    "设 $H\\succeq0$ 为 $D\\times D$ 矩阵，至多有 $k$ 个大特征值：对所有 $j>k$ 有 $\\lambda_j\\le\\lambda_1D^{-d}$，并设 $u_1^\\top\\Sigma u_1\\ge a\\,\\lambda_1\\mathrm{Tr}\\Sigma/\\mathrm{Tr}H$。则",
  "Linear scaling, with the price of a finite step": "线性缩放，以及有限步长的代价",
  "The paper's control parameter η/B is exact in the limit of small steps. The bound on what a finite step adds is ours.":
    "论文的控制参数 η/B 在小步长的极限下是精确的。有限步长增加多少的那个界出自我们。",
  "variance of the diffusion limit at the same time": "同一时刻扩散极限的方差",
  "variance of the chain by its formula": "由公式得到的链的方差",
  "variance of the chain, measured": "测得的链的方差",
  "learning rate times curvature": "学习率乘曲率",
  "learning rate times curvature lies between 0 and 1": "学习率乘曲率介于 0 与 1 之间",
  "the loss is quadratic, and the noise the same everywhere": "损失是二次的，噪声处处相同",
  "On a quadratic of curvature $h$ let each update add the noise of a mini-batch, $x\\leftarrow(1-\\eta h)x+\\epsilon$ with $\\mathrm{Var}\\,\\epsilon=\\eta^2\\Sigma/B$, from $x_0=0$. The diffusion limit at time $t=\\eta k$ is $C_{\\eta/B}(t)=\\frac{\\eta}{B}\\frac{\\Sigma}{2h}(1-e^{-2ht})$. It holds $\\eta$ and $B$ only through their ratio, and":
    "在曲率为 $h$ 的二次函数上，设每次更新加上一个小批量的噪声：$x\\leftarrow(1-\\eta h)x+\\epsilon$，$\\mathrm{Var}\\,\\epsilon=\\eta^2\\Sigma/B$，从 $x_0=0$ 出发。时刻 $t=\\eta k$ 的扩散极限是 $C_{\\eta/B}(t)=\\frac{\\eta}{B}\\frac{\\Sigma}{2h}(1-e^{-2ht})$。它只通过比值包含 $\\eta$ 和 $B$，并且",
  "the first update is the worst one": "第一次更新是最差的一次",
  "At the truth of a linear model, gradient noise is the Hessian":
    "在线性模型的真值处，梯度噪声就是 Hessian 矩阵",
  "A textbook identity, proved in the text; the paper discusses when noise and Hessian agree.":
    "教科书中的恒等式，正文有证明；论文讨论了噪声与 Hessian 矩阵何时一致。",
  "variance of one example's gradient along the steepest direction, at the truth":
    "真值处单个样本梯度沿最陡方向的方差",
  "variance of the label noise": "标签噪声的方差",
  "the label noise does not depend on the input": "标签噪声不依赖于输入",
  "the truth is linear": "真值是线性的",
  "Let $y=x^\\top\\theta^*+\\varepsilon$, where $\\varepsilon$ has mean zero and variance $\\sigma^2$, and let $L(\\theta)=\\tfrac12\\mathbb E(y-x^\\top\\theta)^2$. If $\\varepsilon$ does not depend on $x$, the gradient of one example at $\\theta^*$ has covariance $\\Sigma_1(\\theta^*)=\\sigma^2H$. In particular":
    "设 $y=x^\\top\\theta^*+\\varepsilon$，其中 $\\varepsilon$ 均值为零、方差为 $\\sigma^2$，并设 $L(\\theta)=\\tfrac12\\mathbb E(y-x^\\top\\theta)^2$。若 $\\varepsilon$ 不依赖于 $x$，则单个样本在 $\\theta^*$ 处的梯度协方差为 $\\Sigma_1(\\theta^*)=\\sigma^2H$。特别地，",
  "The spread at rest, when the noise does not depend on the point": "噪声不依赖于所在的点时，平稳时的散布",
  "The paper solves the diffusion, where the factor 2 − ηλ is 2. The formula for updates is a one-line fixed point.":
    "论文解的是扩散过程，其中因子 2 − ηλ 就是 2。关于更新的公式是一行的不动点。",
  "mean squared distance from the minimum": "与极小点的均方距离",
  "variance of one update's noise": "一次更新的噪声的方差",
  "learning rate of this chain": "这条链的学习率",
  "curvature of this direction": "这个方向的曲率",
  "learning rate times curvature lies between 0 and 2": "学习率乘曲率介于 0 与 2 之间",
  "the noise is the same wherever the chain is": "无论链在哪里，噪声都相同",
  "Let $x\\leftarrow(1-\\eta\\lambda)x+\\epsilon$ along an eigenvector of $H$ with eigenvalue $\\lambda$, with noise of mean zero and variance $S$ at every update. In the stationary state":
    "设沿 $H$ 的特征值为 $\\lambda$ 的特征向量有 $x\\leftarrow(1-\\eta\\lambda)x+\\epsilon$，每次更新的噪声均值为零、方差为 $S$。在平稳态下",
  "The excess risk at rest, with the noise that SGD really makes": "SGD 真正产生的噪声下，平稳时的超额风险",
  "The paper takes the noise for constant. This exact form for Gaussian inputs keeps its dependence on the point; derived in the text.":
    "论文把噪声取为常数。这个对高斯输入的精确形式保留了它对所在之点的依赖；正文有推导。",
  "excess risk, averaged over the second half of the run": "超额风险，对运行的后一半取平均",
  "how strongly the error feeds its own noise": "误差喂养自身噪声的强度",
  "inputs are Gaussian and every update sees fresh examples": "输入是高斯的，每次更新都看到新的样本",
  "the first half of the run has forgotten the start": "运行的前一半已经忘掉起点",
  "Let $x\\sim N(0,\\mathrm{diag}\\,h)$ and $y=x^\\top\\theta^*+\\varepsilon$ with independent noise of variance $\\sigma^2$, and let SGD use $B$ fresh examples an update. With $S_B=\\sum_i\\frac{\\eta h_i}{B\\,(2-\\eta h_i(1+1/B))}<1$, in the stationary state":
    "设 $x\\sim N(0,\\mathrm{diag}\\,h)$，$y=x^\\top\\theta^*+\\varepsilon$，独立噪声的方差为 $\\sigma^2$，SGD 每次更新用 $B$ 个新样本。若 $S_B=\\sum_i\\frac{\\eta h_i}{B\\,(2-\\eta h_i(1+1/B))}<1$，则在平稳态下",
  "Mean exit time against batch size over learning rate": "平均逃逸时间与批量大小除以学习率的关系",
  "Points: mean over replicas of the exit time, cut off at the time so far, with 95 % intervals of the mean. Curves: the same mean from the integral equation, one for each learning rate. A straight line here is Arrhenius' law.":
    "点：各副本逃逸时间的均值，截断于迄今的时间，附均值的 95 % 区间。曲线：由积分方程得到的同一均值，每个学习率一条。这里的直线就是 Arrhenius 定律。",
  "One number decides: barrier over temperature along the escape direction":
    "一个数起决定作用：势垒与沿逃逸方向的温度之比",
  "Points: share of replicas escaped, with exact 95 % binomial intervals. Curve: exact law on the line between the minima after as many updates. The temperature is that of the steep direction alone.":
    "点：已逃逸副本的比例，附精确的 95 % 二项区间。曲线：两极小点连线上经过同样多次更新的精确分布律。温度只取陡方向的温度。",
  "Who has escaped": "谁已逃逸",
  "Bars: share of replicas that have been in the other well; error bars: exact 95 % binomial intervals. Dots: exact law of the chain that stays on the line between the minima. All kinds use the same random numbers.":
    "条：到过另一个阱的副本比例；误差线：精确的 95 % 二项区间。点：留在两极小点连线上的链的精确分布律。各种噪声使用相同的随机数。",
  "How much faster than isotropic noise": "比各向同性噪声快多少",
  "Solid: median over the networks of the indicator ratio ρ; dashed: median of the theorem's lower bound; bands: smallest to largest. At 1 the noise climbs like isotropic noise.":
    "实线：各网络指标比 ρ 的中位数；虚线：定理下界的中位数；带：从最小到最大的网络。等于 1 时，噪声的爬升与各向同性噪声一样。",
  "The two wells from above": "从上方看两个阱",
  "Contours: loss on the plane of the steep and the first shallow coordinate, four levels a decade. Lines: the first 3 replicas of three kinds of noise, driven by the same random numbers.":
    "等值线：损失在陡坐标与第一个浅坐标平面上的值，每十倍四条。线：三种噪声的前 3 个副本，由相同的随机数驱动。",
  "What the same power does to the loss": "同样的功率对损失做了什么",
  "Lines: median over the networks of the mean loss of the noisy copies above the loss where the noise started; bands: smallest to largest network.":
    "线：加噪拷贝的平均损失高出噪声开始处损失的量，取各网络的中位数；带：从最小到最大的网络。",
  "Excess risk at rest against the learning rate": "平稳时的超额风险与学习率的关系",
  "Points: excess risk over the second half of the run at the chosen learning rate and at fractions of it, with 95 % intervals over replicas; all see the same examples. Curves: exact formula, and constant noise.":
    "点：在所选学习率及其几分之几处，运行后一半的超额风险，附对副本的 95 % 区间；它们看到相同的样本。曲线：精确公式，以及恒定噪声。",
  "How far SGD spreads in each direction": "SGD 在各方向上散布得多开",
  "Bars: mean squared deviation from the optimum over the second half of the run, with 95 % intervals over replicas, beside the exact formula and the one for constant noise.":
    "条：运行后一半与最优点的均方偏差，附对副本的 95 % 区间；旁边是精确公式与恒定噪声的公式。",
  "Who is still in the first well": "谁还在第一个阱里",
  "Lines: share of replicas whose first exit is later; bands: exact 95 % binomial intervals, point by point. Dashed: exact law for leading noise at a constant learning rate, geometric where learning rate times curvature is 1.":
    "线：首次逃逸更晚的副本比例；带：逐点的精确 95 % 二项区间。虚线：学习率不变时主方向噪声的精确分布律，学习率乘曲率等于 1 时是几何分布。",
  "Escape indicator of the network's own noise, and of isotropic noise":
    "网络自身噪声与各向同性噪声的逃逸指标",
  "Lines: median over the networks; bands: smallest to largest. Both noises have the same power. Values below zero, which occur before training only, are left out.":
    "线：各网络的中位数；带：从最小到最大。两种噪声功率相同。只在训练之前出现的负值已略去。",
  "Nothing: same power, same escape": "没有影响：功率相同，逃逸相同",
  "The power is now shared among three axes, and only one of them leads out.":
    "功率现在由三个轴分担，其中只有一个通往外面。",
  "It falls by a third, like the variance along the way out": "降低三分之一，与通往外面的方向上的方差一样",
  "The variance does fall by a third. But the escape depends on it exponentially, so it falls by far more.":
    "方差确实降低三分之一。但逃逸以指数方式依赖于它，所以降低得多得多。",
  "It collapses": "骤减",
  "The variance along the way out falls by a third, and the escape depends on it exponentially.":
    "通往外面的方向上的方差降低三分之一，而逃逸以指数方式依赖于它。",
  "It rises: there is one more direction to leave by": "上升：多了一个可以离开的方向",
  "The third axis is another valley of the same bowl; nothing can be left by it.":
    "第三个轴是同一个碗的又一道谷，从那里出不去。",
  "Leading noise: all of its power pushes uphill": "主方向噪声：它的全部功率都向坡上推",
  "It climbs fastest, but the steep direction also pulls back hardest. The two cancel once the loss is at rest.":
    "它爬得最快，但陡方向的回拉也最强。损失平稳之后，两者相消。",
  "Hessian-shaped noise, by the ratio of the indicators $\\mathrm{Tr}(HS)$":
    "Hessian 形噪声，依指标 $\\mathrm{Tr}(HS)$ 之比",
  "The indicator is the speed of the first climb. To read it as the height reached is a common slip.":
    "指标是初次爬升的速度。把它读成所达到的高度，是常见的差错。",
  "Nearly none: the mean loss at rest knows the power and not the shape":
    "几乎没有差别：平稳时的平均损失只认功率，不认形状",
  "For small steps it is $\\frac14\\mathrm{Tr}\\,\\mathcal D$, whatever the shape.":
    "步长小时它是 $\\frac14\\mathrm{Tr}\\,\\mathcal D$，与形状无关。",
  "Isotropic noise: it keeps its energy along the flat directions": "各向同性噪声：它把能量留在平坦方向上",
  "Along a flat direction it spreads far, but there a long way up is little loss. In the mean loss the curvature cancels.":
    "沿平坦方向它散布得远，但那里走很远损失也只升一点。在平均损失里，曲率消掉了。",
  "All of it: its shape is that of the Hessian, which is still there":
    "全部：它的形状就是 Hessian 矩阵的形状，而后者还在",
  "Shape is not size. The covariance may resemble $H$, and its scale follows the residuals, which are gone.":
    "形状不是大小。协方差可以像 $H$，但它的尺度跟随残差，而残差已经没有了。",
  "Nothing, at the minimum": "在极小点上什么也不剩",
  "Every example's gradient vanishes there, and with it their covariance.":
    "那里每个样本的梯度都为零，它们的协方差也随之为零。",
  "A part that depends on the batch size": "一部分，取决于批量大小",
  "The batch size divides the covariance of single examples; of nothing there is nothing left to divide.":
    "批量大小去除单个样本的协方差；零除以多少还是零。",
  "The same number: the ratio $\\eta/B$ has not changed": "同样的次数：比值 $\\eta/B$ 没有变",
  "The ratio fixes the temperature, so the escape takes the same time $\\eta k$. Each update now covers twice that time.":
    "比值决定温度，所以逃逸用同样的时间 $\\eta k$。而现在每次更新覆盖两倍的时间。",
  "Half as many": "一半",
  "Same temperature, same time $\\eta k$, and each update is twice as long.":
    "温度相同，时间 $\\eta k$ 相同，而每次更新长了一倍。",
  "Twice as many: the larger batch halves the noise": "两倍：更大的批量使噪声减半",
  "It halves the covariance of the gradient, but the doubled step multiplies that of the update by four.":
    "它使梯度的协方差减半，但加倍的步长使更新的协方差乘以四。",
  "Far fewer: a larger step makes the noise exponentially stronger": "少得多：更大的步长使噪声以指数方式变强",
  "It would at the same batch. Here the larger batch undoes it.":
    "批量不变时会这样。这里更大的批量抵消了它。",
  "Never: it cannot climb the steep wall": "永不：它爬不上陡壁",
  "It need not climb the wall. The ridge between the bowls is bent, and far out along the valley it can be walked around.":
    "它不必爬壁。两个碗之间的脊是弯的，在谷里走得足够远就能绕过去。",
  "More rarely than isotropic noise within the run, but it does": "在这次运行内比各向同性噪声少，但会逃逸",
  "It wanders along the valley and gets round the bent ridge.": "它沿谷游荡，绕过弯曲的脊。",
  "As often as isotropic noise: the power is the same": "与各向同性噪声一样多：功率相同",
  "Isotropic noise has half of its power where the ridge is near; this one has none there.":
    "各向同性噪声有一半功率用在靠近脊的方向上；这一种在那里一点也没有。",
  "More often: along the valley nothing holds it back": "更多：沿谷没有东西拉住它",
  "The valley does hold it back, only less, and it has to go far. Over a run many times as long it does get round more often than a shape with a little power on the steep axis.":
    "谷确实会拉住它，只是弱一些，而且它得走很远。在长许多倍的运行里，它绕过去的次数确实多于陡轴上只有一点功率的形状。",
  "All but GD, and alike: the power is the same": "除 GD 外都会，而且差不多：功率相同",
  "The power says how long a kick is on average, not where it points. Only the part along the way out helps.":
    "功率说明一次扰动平均有多长，而不说明它指向哪里。只有沿出路的那一部分有用。",
  "Isotropic noise first: it tries every direction": "各向同性噪声最先：它尝试每个方向",
  "It spends half of its power along the valley, which leads nowhere. What counts is the push against the steep wall.":
    "它把一半功率花在沿谷的方向上，哪里也去不了。要紧的是对陡壁的推力。",
  "Leading noise first, then Hessian-shaped, and isotropic hardly at all":
    "主方向噪声最先，其次是 Hessian 形噪声，各向同性噪声几乎不逃逸",
  "The more of the power lies along the steep direction, the sooner a replica is over the ridge.":
    "沿陡方向的功率越多，副本就越早越过脊。",
  "None: both minima fit equally well, so nothing pulls a replica out":
    "都不会：两个极小点的拟合同样好，没有什么把副本拉出来",
  "Nothing pulls, but noise pushes, and a lucky draw is enough to cross the ridge.":
    "没有什么在拉，但噪声在推，一次好运就足以越过脊。",
  "That is the chance to leave forwards. A draw may also cross the ridge behind the sharp minimum.":
    "那是从前方离开的概率。一次抽取也可能越过尖锐极小点背后的脊。",
  "That is isotropic noise, which has half of its power on the line. Leading noise has all of it there.":
    "那是各向同性噪声，它只有一半功率在直线上。主方向噪声的功率全在那里。",
  "mean exit time": "平均逃逸时间",
  "That counts the updates before the exit. The update that leaves counts too.":
    "那样数的是逃逸之前的更新。离开的那一次也要算。",
  "That is the median. The mean of a geometric waiting time is $1/p$.":
    "那是中位数。几何等待时间的均值是 $1/p$。",
  "That is the variance along the line. The power of isotropic noise in two dimensions is twice that.":
    "那是沿直线的方差。二维各向同性噪声的功率是它的两倍。",
  "That is the standard deviation along the line: square it, and then count both directions.":
    "那是沿直线的标准差：先平方，再把两个方向都算上。",
  "That is the largest rate for a batch of 8. The larger batch allows more.":
    "那是批量为 8 时的最大学习率。更大的批量容许更大的学习率。",
  "That keeps the risk below 0.01: look at the factor one half before $\\mathrm{Tr}(HC)$.":
    "那样使风险低于 0.01：注意 $\\mathrm{Tr}(HC)$ 前面的因子二分之一。",
  "A single example has the most noise. The risk falls with $B$.": "单个样本噪声最大。风险随 $B$ 减小。",
  "batch size / learning rate": "批量大小 / 学习率",
  "barrier over temperature along s": "沿 s 的势垒与温度之比",
  "share escaped": "已逃逸的比例",
  "on the line": "在连线上",
  noise: "噪声",
  isotropic: "各向同性",
  Hessian: "Hessian 形",
  leading: "主方向",
  shallow: "浅方向",
  "training updates": "训练更新次数",
  "indicator over that of isotropic noise": "指标与各向同性噪声的指标之比",
  "The networks have not been trained yet; isotropic noise has ratio 1.":
    "网络尚未训练；各向同性噪声的比值为 1。",
  "s, from the sharp to the flat minimum": "s，从尖锐极小点到平坦极小点",
  "a, shallow direction": "a，浅方向",
  minima: "极小点",
  "noisy updates": "加噪更新次数",
  "loss rise": "损失上升量",
  "No noise has been added yet.": "尚未加入噪声。",
  "excess risk": "超额风险",
  exact: "精确",
  "constant noise": "恒定噪声",
  direction: "方向",
  variance: "方差",
  "share not yet escaped": "尚未逃逸的比例",
  "exact law, leading": "精确分布律，主方向",
  trace: "迹",
  "The networks have not been trained yet.": "网络尚未训练。",
  "covariance-shaped": "协方差形",
  "The measured excess risk lies at least 8 % above the theory that takes the noise for constant.":
    "测得的超额风险至少比把噪声取为常数的理论高 8 %。",
  "excess risk, averaged over the second half of the run, over the value for constant noise":
    "对运行后一半取平均的超额风险与恒定噪声值之比",
  "The pair with the largest steps is spread as wide at rest as the formula for updates says.":
    "步长最大的一对，平稳时散布的宽度与更新的公式所说的一致。",
  "The mean exit time of the chosen pair is the solution of the integral equation.":
    "所选一对的平均逃逸时间就是积分方程的解。",
  "Gradient descent without noise never leaves.": "没有噪声的梯度下降永不离开。",
  "escaped within 500 updates without noise (1) or not (0)": "无噪声时在 500 次更新内逃逸（1）或未逃逸（0）",
  "At the true parameters of the regression, the gradient noise along the steepest direction is the label variance times the curvature.":
    "在回归的真参数处，沿最陡方向的梯度噪声等于标签方差乘以曲率。",
  "Halving the batch at the same learning rate makes the exit at least ten times faster.":
    "学习率不变而批量减半，逃逸至少快十倍。",
  "exit time at 2η, 2B minus ten times the exit time at 2η, B":
    "2η, 2B 的逃逸时间减去十倍的 2η, B 的逃逸时间",
  "After 1,000 updates the mean largest curvature under Hessian-shaped noise is below 60.":
    "1,000 次更新之后，Hessian 形噪声下最大曲率的均值低于 60。",
  "largest curvature at the end point under Hessian-shaped noise": "Hessian 形噪声下终点的最大曲率",
  "At equal power, Hessian-shaped noise leaves the sharp well within 500 updates at least five times as often as isotropic noise.":
    "功率相等时，Hessian 形噪声在 500 次更新内离开尖锐阱的频率至少是各向同性噪声的五倍。",
  "escaped under Hessian-shaped noise minus five times escaped under isotropic noise":
    "Hessian 形噪声下的逃逸减去五倍的各向同性噪声下的逃逸",
  "After a dozen updates the same bound lies above the stationary height of the loss: the indicator measures the first climb, not the height reached.":
    "十来次更新之后，同一个界就高于损失的平稳高度：指标衡量的是初次爬升，而不是所达到的高度。",
  "Isotropic noise leaves within 500 updates with a probability between 3 % and 17 %.":
    "各向同性噪声在 500 次更新内离开的概率介于 3 % 与 17 % 之间。",
  "escaped within 500 updates under isotropic noise (1) or not (0)":
    "各向同性噪声下在 500 次更新内逃逸（1）或未逃逸（0）",
  "After 1,000 updates the mean largest curvature under isotropic noise of the same power is above 150.":
    "1,000 次更新之后，功率相同的各向同性噪声下最大曲率的均值高于 150。",
  "largest curvature at the end point under isotropic noise": "各向同性噪声下终点的最大曲率",
  "Noise along the steep direction alone leaves at least as often as Hessian-shaped noise.":
    "只沿陡方向的噪声，其离开的频率至少与 Hessian 形噪声相当。",
  "escaped under leading noise minus escaped under Hessian-shaped noise, same draws":
    "主方向噪声下的逃逸减去 Hessian 形噪声下的逃逸，抽样相同",
  "Noise along the steep direction leaves within 500 updates with a probability between 90 % and 99 %.":
    "沿陡方向的噪声在 500 次更新内离开的概率介于 90 % 与 99 % 之间。",
  "escaped within 500 updates under leading noise (1) or not (0)":
    "主方向噪声下在 500 次更新内逃逸（1）或未逃逸（0）",
  "Under noise along the steep direction the mean number of updates to the exit is within 8 % of the exact 1/p.":
    "在沿陡方向的噪声下，到逃逸的平均更新次数与精确值 1/p 相差不超过 8 %。",
  "relative deviation of the exit time, cut off at 500 updates, from 1/p":
    "截断于 500 次更新的逃逸时间与 1/p 的相对偏差",
  "At learning rate times curvature 1, noise along the steep direction leaves after a geometric number of updates.":
    "学习率乘曲率等于 1 时，沿陡方向的噪声在服从几何分布的更新次数之后离开。",
  "In each of ten networks the escape indicator of the gradient noise is more than four times that of isotropic noise, after 1,000 updates and after 3,000.":
    "十个网络中的每一个，在 1,000 次和 3,000 次更新之后，梯度噪声的逃逸指标都是各向同性噪声的四倍以上。",
  "indicator over that of isotropic noise, the smaller of the two moments":
    "指标与各向同性噪声的指标之比，取两个时刻中较小者",
  "In each of ten networks twenty updates with covariance-shaped noise raise the loss more than three times as much as twenty with isotropic noise of the same power.":
    "十个网络中的每一个，二十次协方差形噪声的更新使损失上升的量，都是功率相同的各向同性噪声的三倍以上。",
  "loss rise under covariance-shaped noise over that under isotropic noise":
    "协方差形噪声下的损失上升量与各向同性噪声下之比",
  "In a trained network the noise climbs faster than isotropic noise by at least what its alignment with the top eigenvector promises, and the promise is more than nothing.":
    "在训练好的网络里，噪声比各向同性噪声爬得快，至少快到它与首特征向量的对齐度所保证的程度，而且这个保证并非空话。",
  "On at least three data sets in four the trained network's alignment lies between 0.6 and 1.6 and the cosine between covariance and Hessian above 0.9, after 1,000 updates and after 3,000.":
    "在至少四分之三的数据集上，1,000 次和 3,000 次更新之后，训练好的网络的对齐度介于 0.6 与 1.6 之间，协方差与 Hessian 矩阵的余弦高于 0.9。",
  "alignment and cosine within their limits at both moments (1) or not (0)":
    "对齐度与余弦在两个时刻都在界限之内（1）或否（0）",
  "The excess risk of SGD on the linear regression comes to rest where the exact formula says.":
    "线性回归上 SGD 的超额风险停在精确公式所说之处。",
  "The measured excess risk is within 3 % of the exact formula.": "测得的超额风险与精确公式相差不超过 3 %。",
  "excess risk, averaged over the second half of the run, over the exact value":
    "对运行后一半取平均的超额风险与精确值之比",
  "Doubling learning rate and batch size together changes the mean exit time, cut off at 12, by less than 15 %.":
    "学习率与批量同时加倍，使截断于 12 的平均逃逸时间改变不到 15 %。",
  "exit time of the doubled pair minus that of the chosen pair, over the exact mean":
    "加倍一对的逃逸时间减去所选一对的，再除以精确均值",
  "Doubled steps with doubled batches spread as wide as the limit that knows only the ratio, up to the price of a finite step.":
    "步长与批量都加倍时，散布的宽度与只认比值的极限相同，至多相差有限步长的代价。",
  "In the sharp well, with one large eigenvalue, Hessian-shaped noise climbs faster than isotropic noise by at least what the spectrum promises.":
    "在有一个大特征值的尖锐阱里，Hessian 形噪声比各向同性噪声爬得快，至少快到谱所保证的程度。",
  "With small steps and Hessian-shaped noise, the first updates lift the mean loss by at most half of k Tr(HS), and the bound says more than the stationary height.":
    "步长小、噪声为 Hessian 形时，最初几次更新使平均损失上升至多为 k Tr(HS) 的一半，而且这个界所说的多于平稳高度。",
  measured: "测得",
  "lower bound": "下界",
  "ρ measured": "测得的 ρ",
  "isotropic, same power": "各向同性，功率相同",
  "exact, «rate»": "精确，«rate»",
  "measured, «rate»": "测得，«rate»",
  "No replica has moved yet.": "尚无副本移动。",
  "On the line the law gives «shares».": "在连线上，分布律给出：«shares»。",
  "«share» under «kind» noise": "«kind»噪声下 «share»",
  "Escaped so far: «shares».": "迄今已逃逸：«shares»。",
  "«kind» «share» («low» to «high»)": "«kind» «share»（«low» 至 «high»）",
  "The sharp minimum lies at s = 0, the flat one at s = «flat»; the ridge between them is at s = «ridge» and «height» high.":
    "尖锐极小点位于 s = 0，平坦极小点位于 s = «flat»；两者之间的脊位于 s = «ridge»，高 «height»。",
  "So far «shares» have left the first well.": "迄今离开第一个阱的：«shares»。",
  "«kind» noise: Tr(HS) = «indicator», indicator ratio «ratio», barrier over temperature «barrier».":
    "«kind»噪声：Tr(HS) = «indicator»，指标比 «ratio»，势垒与温度之比 «barrier»。",
  "«kind» noise: Tr(HS) = «indicator», indicator ratio «ratio», barrier over temperature «barrier»; «share» escaped.":
    "«kind»噪声：Tr(HS) = «indicator»，指标比 «ratio»，势垒与温度之比 «barrier»；已逃逸 «share»。",
  "After «n» updates the ratio is «ratio» («low» to «high»), the bound «bound», the alignment «alignment» and the cosine between covariance and Hessian «cosine» («least» to «most»).":
    "«n» 次更新之后，比值为 «ratio»（«low» 至 «high»），界为 «bound»，对齐度为 «alignment»，协方差与 Hessian 矩阵的余弦为 «cosine»（«least» 至 «most»）。",
  "Mean exit time, cut off at «time».": "平均逃逸时间，截断于 «time»。",
  "«pair»: «measured» measured, «exact» exact": "«pair»：测得 «measured»，精确 «exact»",
  "«pair»: «exact» exact": "«pair»：精确 «exact»",
  "«pair»: «measured» measured, «exact» exact.": "«pair»：测得 «measured»，精确 «exact»。",
  "«pair»: «exact» exact.": "«pair»：精确 «exact»。",
  "At the chosen learning rate the excess risk should be «theory».":
    "在所选学习率下，超额风险应为：«theory»。",
  "At the chosen learning rate the excess risk is «mean» ± «error» (standard error), against «theory».":
    "在所选学习率下，超额风险为 «mean» ± «error»（标准误），而理论值为：«theory»。",
  "«exact» by the exact formula and «constant» for constant noise": "精确公式 «exact»，恒定噪声 «constant»",
  "At h = «h»: «measured» measured, «exact» exact, «constant» for constant noise.":
    "h = «h»：测得 «measured»，精确 «exact»，恒定噪声 «constant»。",
  "At h = «h»: «exact» exact, «constant» for constant noise.": "h = «h»：精确 «exact»，恒定噪声 «constant»。",
  "By the exact law «share» of the replicas under leading noise are still there after «n» updates.":
    "依精确分布律，主方向噪声下 «n» 次更新之后仍有 «share» 的副本在那里。",
  "The exact law does not apply to this run.": "精确分布律不适用于这次运行。",
  "After «n» updates the first well still holds «shares».": "«n» 次更新之后，仍在第一个阱里的：«shares»。",
  "After «n» updates the median of Tr(HΣ) is «shaped» and that of isotropic noise of the same power «baseline».":
    "«n» 次更新之后，Tr(HΣ) 的中位数为 «shaped»，功率相同的各向同性噪声为 «baseline»。",
  "After «n» noisy updates covariance-shaped noise has raised the loss «times» times as much as isotropic noise («low» to «high» over the networks).":
    "«n» 次加噪更新之后，协方差形噪声使损失上升的量是各向同性噪声的 «times» 倍（各网络为 «low» 至 «high»）。",
  "Three noises of the same power start in a narrow valley. Which gets out?":
    "三种功率相同的噪声从一道窄谷出发。哪一种出得来？",
  "Each dot is a copy of the same training. The three colours shake it equally hard, only in different directions.":
    "每个点是同一次训练的一个拷贝。三种颜色摇动它的力度相同，只是方向不同。",
  "narrow valley": "窄谷",
  "wide valley": "宽谷",
  "the same in every direction": "各方向相同",
  "shaped like the valley": "形如山谷",
  "up the steep wall only": "只沿陡壁向上",
  "have left": "已经离开",
  "Noise power": "噪声功率",
  "one list of D numbers an example": "每个样本一列 D 个数",
  "B, examples in a mini-batch": "B，一个小批量中的样本数",
  "two examples, one at a time": "两个样本，一次取一个",
  "the same, in batches of two": "同样两个样本，批量为二",
  "gradients that all agree": "完全一致的梯度",
  "«n» examples in three dimensions": "三维中的 «n» 个样本",
  "far from the minimum": "远离极小点",
  "This is the second moment $\\frac1N\\sum_ig_ig_i^\\top$. Take the mean gradient off first: it is the drift, not the noise.":
    "这是二阶矩 $\\frac1N\\sum_ig_ig_i^\\top$。先减去平均梯度：它是漂移，不是噪声。",
  "The divisor $N-1$ estimates the covariance of a population. Here the $N$ examples are all there is: divide by $N$.":
    "除以 $N-1$ 是在估计总体的协方差。这里的 $N$ 个样本就是全部：除以 $N$。",
  "This is $\\Sigma_1$, the covariance of one example. The mean of $B$ independent draws has a covariance $B$ times smaller.":
    "这是 $\\Sigma_1$，单个样本的协方差。$B$ 次独立抽取的平均，其协方差小 $B$ 倍。",
  "Divided by $B$ once too often: a sum of $B$ draws has covariance $B\\,\\Sigma_1$, and the mean divides it by $B^2$.":
    "多除了一次 $B$：$B$ 次抽取之和的协方差为 $B\\,\\Sigma_1$，取平均再除以 $B^2$。",
  "$\\sqrt B$ belongs to the standard deviation. A covariance falls like $1/B$.":
    "$\\sqrt B$ 属于标准差。协方差按 $1/B$ 下降。",
  "Added up over the examples, and not divided by their number $N$.": "对样本求了和，却没有除以样本数 $N$。",
  "This compares examples with each other ($N\\times N$). The covariance is between the components of the gradient: $D\\times D$.":
    "这是在比较样本与样本（$N\\times N$）。协方差是梯度各分量之间的：$D\\times D$。",
};
