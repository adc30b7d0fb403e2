import type { Translation } from "../translation";
import type { ownCode as english } from "../en/own-code";

export const ownCode: Translation<typeof english> = {
  "own.open": "代码",
  "own.openWhy": "查看这个实验的代码，修改它，并在这里运行",
  "own.own": "你的代码",
  "own.ownWhy": "这些数字来自你的代码，而不是本课的实验",
  "own.back": "回到本课的实验",
  "own.of": "{title}的代码",
  "own.editor": "实验 {name} 的代码",
  "own.about":
    "这是作者所写的整个实验。修改并运行它：周围的图、卡片和数值就会显示你的运行，并标明“你的代码”；本课的论断仍以本课的代码为准。它在浏览器的沙箱中运行，没有网络，所用引擎与本课自己的运行相同。类型只是去掉，不作检查。",
  "own.loading": "正在加载代码……",
  "own.notLoaded": "无法加载代码。请检查与笔记本服务器的连接，然后关闭并重新打开。",
  "own.noPlace": "你在这里写的内容无法保存在这台设备上。",
  "own.run": "运行这段代码",
  "own.stop": "停止",
  "own.starting": "正在启动沙箱……",
  "own.edit": "编辑",
  "own.reset": "恢复作者的代码",
  "own.bring": "找回之前的文本",
  "own.save": "保存为 .ts",
  "own.link": "复制带有此代码的链接",
  "own.copied": "已复制带有代码的链接",
  "own.copyRefused": "复制被拒绝。链接是 {link}",
  "own.tooLong": "这段代码即使压缩后也太长，放不进链接。请保存为文件再发送。",
  "own.linked":
    "这段代码来自你打开的链接，由制作该链接的人所写。它还没有运行过。请先阅读：按下“运行这段代码”后它才会在沙箱中运行，在那里它只能计算。",
  "own.keepsYours": "你自己为这个实验写的代码仍然保存着，按“收起”即可回到它。",
  "own.adopt": "作为我的代码保存",
  "own.putAway": "收起",
  "own.at": "第 {line} 行第 {column} 列：{message}",
  "own.changed": "运行之后又有改动。",
  "own.stopped": "已停止。",
  "own.extra": "你添加的序列会写入保存的 CSV 和 JSON；本课的图只显示本课的序列。",
};
