/** How lists name this lesson in Chinese; its text is not translated yet. Keys are the English texts. */
export default {
  "Batch normalisation: weights on a sphere": "批归一化：球面上的权重",
  "Behind a normalisation only the direction of the weights matters. Learning rate and weight decay then fix how many radians they turn at every update, whatever the data. You predict the angle, watch it, and see what a drop of the learning rate really does.":
    "在归一化之后，只有权重的方向重要。于是学习率与权重衰减决定了它们每次更新转过多少弧度，无论数据是什么。你将预测这个角度，观察它，并看到学习率下降真正做了什么。",
  "Normalisation and networks": "归一化与网络",
};
