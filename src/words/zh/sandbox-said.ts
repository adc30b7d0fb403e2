import type { Phrases } from "../phrases";

/** What the sandbox says of a reader's experiment that cannot be taken as it is, keyed by the English. */
export const sandboxSaid: Phrases = {
  parameters: "参数",
  series: "序列",
  "The experiment's parameters must be a record.": "实验的参数表应为记录。",
  "The experiment's series must be a record.": "实验的序列表应为记录。",
  "The experiment's «what» must be a record.": "实验的“«what»”应为记录。",
  "The experiment has more than «n» «what».": "实验的«what»超过 «n» 个。",
  "“«name»” is no name for one of the «what».": "“«name»”不能作为«what»的名称。",
  "“«name»” of the «what» must be a record.": "«what»中的“«name»”应为记录。",
  "The parameter «name» needs a min and a max, in that order.":
    "参数 «name» 需要 min 与 max，且前者不大于后者。",
  "The parameter «name» needs options.": "参数 «name» 需要 options。",
  "The parameter «name» must be made by real, integer, choice or toggle.":
    "参数 «name» 应由 real、integer、choice 或 toggle 给出。",
  "The series “«name»” must be made by scalar or vector.": "序列“«name»”应由 scalar 或 vector 给出。",
  "The series “«name»” must have 1 to «n» components.": "序列“«name»”应有 1 到 «n» 个分量。",
  "The experiment declares more than the page can hold.": "实验声明的内容超出了页面所能容纳的量。",
  "The code exports no experiment.": "代码没有导出实验。",
  "“replicas” must give a default and a max, whole numbers from 1 to «most».":
    "“replicas”应给出 default 与 max，均为 1 到 «most» 的整数。",
  "What the experiment declares cannot be read.": "无法读取实验所声明的内容。",
  "An experiment runs in its worker.": "实验在它的工作线程中运行。",
  "Error: The experiment has no “«name»”.": "实验没有“«name»”。",
  "Error: The default export has no function “«name»”. Keep “export default experiment({ … })” with steps, init, step and record.":
    "默认导出没有函数“«name»”。请保留“export default experiment({ … })”，其中有 steps、init、step 与 record。",
  "The code holds more than «n» MiB of tensors.": "代码占用的张量超过 «n» MiB。",
  "Error: The code holds more than «n» MiB of tensors.": "代码占用的张量超过 «n» MiB。",
  "The code asked for more than «n» MiB of memory.": "代码要求的内存超过 «n» MiB。",
  "The code's worker has died: the code may have used more memory than there is. («why»)":
    "运行代码的工作线程已终止：代码可能用尽了内存。（«why»）",
  "“import x = …” is not erasable: use “import { x } from …”.":
    "“import x = …”无法擦除：请改用“import { x } from …”。",
  "“export = …” is not erasable: use “export default …”.": "“export = …”无法擦除：请改用“export default …”。",
  "The rows are no table.": "各行不成表。",
  "The rows have no steps.": "各行没有步数。",
  "The step «n» is out of order.": "第 «n» 步不按次序。",
  "It is not said which replicas have diverged.": "没有说明哪些副本已发散。",
  "The rows have no series.": "各行没有序列。",
  "The series “«name»” is not declared.": "没有声明序列“«name»”。",
  "The series “«name»” is missing.": "缺少序列“«name»”。",
  "The series “«name»” holds no numbers.": "序列“«name»”中没有数。",
  "The series “«name»” has «n» numbers; expected «expected».":
    "序列“«name»”有 «n» 个数，应有 «expected» 个。",
  "A report is empty.": "有一份报告是空的。",
  "“steps” must give a whole number of at least 1.": "“steps”应给出不小于 1 的整数。",
  "A change is empty.": "有一处改动是空的。",
  "A change is of no parameter.": "有一处改动不属于任何参数。",
  "A change has no value.": "有一处改动没有值。",
  "The end of the run cannot be read.": "无法读取运行的结束。",
  "A report is of no known kind.": "有一份报告的类型未知。",
};
