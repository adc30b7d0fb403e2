import type { Phrases } from "../phrases";

/** What the layers below the view report in English: verdicts, evidence, outcomes of runs, faults of entries. */
export const said: Phrases = {
  holds: "成立",
  violated: "被违反",
  vacuous: "空泛",
  inapplicable: "不适用",
  "No replica is left: all have diverged.": "没有副本留下：全部发散。",
  "Not met: «list».": "不满足：«list»。",
  "«says» (fails in «times» of «count» replicas)": "«says»（«count» 个副本中有 «times» 个不满足）",
  "«meaning» is not known": "“«meaning»”未知",
  "«meaning» = «value» is outside the theorem's range": "“«meaning»”= «value» 超出定理的范围",
  "But the right side is no better than what is known without the theorem.":
    "但右边并不比没有定理时所知道的更好。",
  "It is a reading, not a certificate: a symbol is read off without a guarantee.":
    "这是读数，不是证书：有一个符号的读取没有保证。",
  "The statement is for every outcome, and all «count» replicas satisfy it.":
    "命题针对每一个结果，全部 «count» 个副本都满足。",
  "The statement is for every outcome, yet «beyond» of «count» replicas break it.":
    "命题针对每一个结果，但 «count» 个副本中有 «beyond» 个违反。",
  "The statement is about a mean: over «count» replicas the left side minus the right side is «gap» ± «error» (standard error).":
    "命题是关于均值的：对 «count» 个副本，左边减右边为 «gap» ± «error»（标准误）。",
  "«share» % is allowed for what the formula leaves out.": "公式略去的部分容许 «share» %。",
  "«beyond» of «count» samples lie beyond the bound; «allowance» allows it (so many or more has probability «chance»).":
    "«count» 个样本中有 «beyond» 个超出界；«allowance» 容许如此（这么多或更多的概率为 «chance»）。",
  "«beyond» of «count» samples lie beyond the bound; with «allowance» so many or more has probability «chance».":
    "«count» 个样本中有 «beyond» 个超出界；当 «allowance» 时，这么多或更多的概率为 «chance»。",
  "«beyond» of «count» samples lie beyond the bound; «delta», and «more» more for the Monte-Carlo error of the estimates, allows it (so many or more has probability «chance»).":
    "«count» 个样本中有 «beyond» 个超出界；«delta»，另加估计的蒙特卡罗误差 «more»，容许如此（这么多或更多的概率为 «chance»）。",
  "«delta», and «more» more for the Monte-Carlo error of the estimates,":
    "«delta»，另加估计的蒙特卡罗误差 «more»，",
  "Monte-Carlo error": "蒙特卡罗误差",
  mean: "均值",
  centre: "中心",
  median: "中位数",
  share: "比例",
  above: "高于",
  below: "低于",
  Mean: "均值",
  Centre: "中心",
  Median: "中位数",
  Share: "比例",
  "«name» «value» over «count» replicas": "«count» 个副本的«name»为 «value»",
  "with «confidence» confidence it is «bounds»": "置信度 «confidence» 下，它«bounds»",
  "with «confidence» confidence it is «bounds».": "置信度 «confidence» 下，它«bounds»。",
  "above «bound» (claimed: above «threshold»)": "高于 «bound»（论断：高于 «threshold»）",
  "below «bound» (claimed: below «threshold»)": "低于 «bound»（论断：低于 «threshold»）",
  "above «low» (claimed: above «least») and below «high» (claimed: below «most»)":
    "高于 «low»（论断：高于 «least»），且低于 «high»（论断：低于 «most»）",
  "«one» and «other»": "«one»，且«other»",
  "effect «size» standard deviations (Cohen’s d).": "效应量为 «size» 个标准差（Cohen’s d）。",
  "effect «size» and «other» standard deviations (Cohen’s d).":
    "效应量为 «size» 与 «other» 个标准差（Cohen’s d）。",
  "effect «size» (share of replicas beyond the threshold, less one half).":
    "效应量 «size»（超过阈值的副本比例减去二分之一）。",
  "effect «size» (Cohen’s h).": "效应量 «size»（Cohen’s h）。",
  "effect «size» standard deviations from the nearest replica.": "效应量：距最近的副本 «size» 个标准差。",
  "the bootstrap-t or Student’s t, whichever is wider": "bootstrap-t 或 Student t，取较宽者",
  "the exact sign-flip test": "精确的符号翻转检验",
  "the exact sign test": "精确的符号检验",
  "the exact binomial test": "精确的二项检验",
  "counting all replicas": "清点全部副本",
  "the smallest value is «bound», against «threshold»": "最小值为 «bound»，对比 «threshold»",
  "the largest value is «bound», against «threshold»": "最大值为 «bound»，对比 «threshold»",
  "the smallest value is «bound», against «threshold».": "最小值为 «bound»，对比 «threshold»。",
  "the largest value is «bound», against «threshold».": "最大值为 «bound»，对比 «threshold»。",
  "«finding», so with 95 % confidence at least «covered» of all replicas are on that side":
    "«finding»，因此以 95 % 的置信度，全部副本中至少 «covered» 在那一侧",
  "«finding», so with 95 % confidence at least «covered» of all replicas are on that side.":
    "«finding»，因此以 95 % 的置信度，全部副本中至少 «covered» 在那一侧。",
  "A mean takes at least «count» replicas.": "均值至少需要 «count» 个副本。",
  "More replicas are needed.": "需要更多副本。",
  "If the estimate stayed there, about «count» replicas would settle it.":
    "若估计停在那里，大约 «count» 个副本就能定论。",
  "smallest and largest value": "最小值与最大值",
  "one-sided «confidence» bounds": "单侧 «confidence» 界",
  "«count» standard errors to each side": "两侧各 «count» 个标准误",
  "the theorem’s own quantifier": "定理自身的量词",
  "right side less left side at step «step»": "第 «step» 步，右边减左边",
  "left side less right side at step «step»": "第 «step» 步，左边减右边",
  "At step «step» the theorem is judged “«kind»”.": "第 «step» 步，定理被判为“«kind»”。",
  "On «count» rows the theorem is judged “«kind»”.": "在 «count» 行上，定理被判为“«kind»”。",
  "At step «step» the theorem is judged “«kind»”, not “«expected»”.":
    "第 «step» 步，定理被判为“«kind»”，而不是“«expected»”。",
  "What would refute it: «cases».": "什么能推翻它：«cases»。",
  "one judged row that is not “«kind»”": "有一行的判定不是“«kind»”",
  "one replica, on one judged row, on the wrong side": "某一行上有一个副本落在错误的一侧",
  "a mean on the wrong side by more than «count» standard errors, on one judged row":
    "某一行上均值落在错误的一侧，超过 «count» 个标准误",
  "a mean on the wrong side by more than «count» standard errors beyond the tolerance, on one judged row":
    "某一行上均值落在错误的一侧，超出容差之外还多于 «count» 个标准误",
  "more replicas beyond the bound than its failure probability allows, on one judged row":
    "某一行上超出界的副本多于其失败概率所容许的",
  "«one», or «other»": "«one»，或者«other»",
  "one replica above «threshold»": "有一个副本高于 «threshold»",
  "one replica below «threshold»": "有一个副本低于 «threshold»",
  "a «name» surely «side» «threshold», for which these replicas are too few":
    "«name»确实«side» «threshold»；要看出这一点，这些副本太少",
  "a «name» «side» «value», surely «opposite» «threshold» then":
    "«name»«side» «value»，那时它确实«opposite» «threshold»",
  "of at most": "至多为",
  "of at least": "至少为",
  "«name» must be a number from «low» to «high», not «value».":
    "“«name»”应为 «low» 到 «high» 之间的数，而不是 «value»。",
  "«name» must be a whole number, not «value».": "“«name»”应为整数，而不是 «value»。",
  "The seed must be a whole number from 0 to «most».": "种子应为 0 到 «most» 之间的整数。",
  "The number of replicas must be a whole number from 1 to «most».": "副本数应为 1 到 «most» 之间的整数。",
  "There is no trained model: press Run.": "还没有训练好的模型：请按“运行”。",
  "The trained model is gone: the browser may have ended its worker to free memory. Press Run to train it again.":
    "训练好的模型没有了：浏览器可能为腾出内存结束了它的工作线程。按“运行”重新训练。",
  "The worker that ran the experiment is gone: the browser may have ended it to free memory. Press Run to go on.":
    "运行实验的工作线程没有了：浏览器可能为腾出内存结束了它。按“运行”继续。",
  "The worker that ran the experiment stopped: «why». Press Run to start again.":
    "运行实验的工作线程停止了：«why»。按“运行”重新开始。",
  "The worker that ran the experiment no longer answers. Press Run to go on.":
    "运行实验的工作线程不再回应。按“运行”继续。",
  "The experiment's program could not be loaded. Check the connection to the notebook's server, then press Run.":
    "实验的程序未能加载。请检查与笔记本服务器的连接，再按“运行”。",
  "The experiment stopped at step «step»: «why»": "实验在第 «step» 步停止：«why»",
  "The code gave no answer for «n» seconds and was stopped. Look for a loop that does not end.":
    "代码 «n» 秒没有给出答案，已被停止。请查找没有终点的循环。",
  "The code gave no answer for «n» seconds after «count» answers and was stopped. Look for a loop that does not end.":
    "代码在给出 «count» 个答案之后 «n» 秒没有回应，已被停止。请查找没有终点的循环。",
  "Stopped.": "已停止。",
  "It threw something that cannot be shown.": "抛出的东西无法显示。",
  "Thrown: «what»": "抛出：«what»",
  'Error: the code exports no function "«name»". Keep "export function «same»(…)".':
    "代码没有导出函数“«name»”。请保留“export function «same»(…)”。",
  "RangeError: The code asked for more than «n» MiB of memory.": "代码要求的内存超过 «n» MiB。",
  "The sandbox was not what it should be, so it was taken down and made anew. Run the code again.":
    "沙箱与应有的不符，已拆除重建。请再次运行代码。",
  "The sandbox for your code could not be opened. Check the connection to the notebook's server and try again.":
    "未能打开运行代码的沙箱。请检查与笔记本服务器的连接，然后重试。",
  "This browser, or something between it and the notebook's server, took the sandbox's protection away. Your code was not run.":
    "浏览器，或它与笔记本服务器之间的某个环节，去掉了沙箱的保护。你的代码没有运行。",
  "The code said more than the page can hear, and was ended.": "代码的输出超出了页面所能接收的量，已被终止。",
  "The code's worker has died: the code may have used more memory than there is.":
    "运行代码的工作线程已终止：代码可能用尽了内存。",
  "The code made no progress for 5 seconds and was stopped. Look for a loop that does not end, or make a step smaller.":
    "代码 5 秒没有进展，已被停止。请检查是否有不会结束的循环，或减小一步的计算量。",
  "The sandbox did not start. Run the code again.": "沙箱没有启动。请再次运行代码。",
  "The models of your own code cannot be asked here.": "这里不能询问你自己代码的模型。",
  "What the code gave cannot be shown: «why»": "代码给出的内容无法显示：«why»",
  "There is no module “«name»”. The code may import @contract, @numerics, @learning, @theory and this lesson's own files.":
    "没有模块“«name»”。代码可以导入 @contract、@numerics、@learning、@theory 以及本课自己的文件。",
  "“«from»” has no “«name»”. It has «list».": "“«from»”没有“«name»”。它有 «list»。",
  "The code exports no experiment. Keep “export default experiment({ … })”.":
    "代码没有导出实验。请保留“export default experiment({ … })”。",
  "The code has «n» characters; at most «most» can be run.":
    "代码有 «n» 个字符；最多只能运行 «most» 个字符。",
  "The lesson's figures need the parameter “«name»” as it was. Put it back, or reset the code.":
    "本课的图需要原样的参数“«name»”。请放回它，或恢复作者的代码。",
  "The lesson's figures need the series “«name»”. Put it back, or reset the code.":
    "本课的图需要序列“«name»”。请放回它，或恢复作者的代码。",
  "The series “«name»” must have «n» numbers a replica, as the lesson's figures expect; the code declares «given».":
    "序列“«name»”的每个副本必须有 «n» 个数，这是本课的图所需的；代码声明了 «given» 个。",
  "The default of a parameter is outside its range: «why»": "参数的默认值超出范围：«why»",
  "“steps” must give a whole number from 1 to «most».": "“steps”必须给出 1 到 «most» 的整数。",
  "The code in this link is too long. Ask for it as a file, and paste it here.":
    "这个链接中的代码太长。请索取文件，再粘贴到这里。",
  "The code in this link cannot be read: the link was cut off or changed on its way.":
    "无法读取这个链接中的代码：链接被截断，或在途中被改动。",
  "An enum is not erasable: use a union of strings.": "枚举无法擦除：请改用字符串的联合类型。",
  "A namespace is not erasable: use plain functions and constants.":
    "命名空间无法擦除：请改用普通的函数和常量。",
  "A parameter property is not erasable: declare the field, and set it in the constructor.":
    "参数属性无法擦除：请声明该字段，并在构造函数中赋值。",
  "Error: the value has more than «n» parts.": "值的组成部分超过 «n» 个。",
  "Error: the value is nested too deeply.": "值的嵌套过深。",
  "Error: a value is «part». Is a “return” missing, or an index past the end?":
    "有一个值是 «part»。是否漏了“return”，或下标超出了末尾？",
  "Error: the value holds «kind»; give back numbers, lists or records of them.":
    "值中含有 «kind»；请返回数，或由数组成的列表或记录。",
};
