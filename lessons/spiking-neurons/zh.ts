/** How lists name this lesson in Chinese; its text is not translated yet. Keys are the English texts. */
export default {
  "Spiking neurons: integrate, fire, learn through a step": "脉冲神经元：积分、发放、穿过阶跃学习",
  "Neurons that speak in spikes, a code that needs one spike, a network trained through a derivative that does not exist, and a generalisation bound that is put to the test and partly fails.":
    "用脉冲说话的神经元，一种只需一个脉冲的编码，一个借助并不存在的导数来训练的网络，以及一个受到检验并部分失败的泛化界。",
  "Brain-inspired computing": "类脑计算",
};
