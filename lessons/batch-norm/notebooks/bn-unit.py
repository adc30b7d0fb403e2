# %% [markdown]
# One unit with batch normalisation learns a noisy linear teacher by stochastic gradient descent with weight decay. Its
# output does not depend on the length of its weights $w$, so the gradient is orthogonal to them: each step lengthens
# them, decay shortens them, and in the balance the weights turn by the same angle at every update,
# $$\Delta_*=\arccos\Big(1-\frac{\eta\lambda}{1+\alpha}\Big)\approx\sqrt{\frac{2\eta\lambda}{1+\alpha}} .$$
# The statement follows R. Wan, Z. Zhu, X. Zhang, J. Sun, *Spherical Motion Dynamics: Learning Dynamics of Normalized
# Neural Network using SGD and Weight Decay* (NeurIPS 2021); normalisation is that of S. Ioffe, C. Szegedy,
# *Batch Normalization* (ICML 2015).

# %% parameters

# %% streams

# %% [markdown]
# ## The gradient
# Inputs are standard normal, fresh at every update. The label is 1 if the first input is positive, turned over with
# probability `flips`; the loss is logistic.

# %%
DIMENSION = 20
UPDATES_PER_ROW = 20


def gradient(x, y, w):
    """x (R, B, d), y (R, B), w (R, d): the gradient (R, d) of the mean logistic loss of the batch."""
    z = np.einsum("rbd,rd->rb", x, w)
    if normalised:
        z = z - z.mean(axis=1, keepdims=True)
        deviation = np.sqrt((z**2).mean(axis=1, keepdims=True) + epsilon)
        z = z / deviation
    slope = (1 / (1 + np.exp(-z)) - y) / batch_size
    if normalised:
        along = (slope * z).mean(axis=1, keepdims=True)
        slope = (slope - slope.mean(axis=1, keepdims=True) - z * along) / deviation
    return np.einsum("rb,rbd->rd", slope, x)


# %% [markdown]
# ## The run

# %%
direction = normal("start", 0, (DIMENSION,))
w = start_norm * direction / np.linalg.norm(direction, axis=1, keepdims=True)
velocity = np.zeros_like(w)
rows = -(-updates // UPDATES_PER_ROW)
angle, norm2, alignment = [], [], []

for row in range(1, rows + 1):
    x = normal("inputs", row, (UPDATES_PER_ROW, batch_size, DIMENSION))
    flipped = uniform("flips", row, (UPDATES_PER_ROW, batch_size)) < flips
    y = (x[..., 0] > 0) ^ flipped
    turned, lengths = 0.0, 0.0
    for u in range(UPDATES_PER_ROW):
        velocity = momentum * velocity + gradient(x[:, u], y[:, u], w) + weight_decay * w
        moved = w - learning_rate * velocity
        unit = [v / np.linalg.norm(v, axis=1, keepdims=True) for v in (w, moved)]
        chord = np.linalg.norm(unit[1] - unit[0], axis=1)
        turned = turned + (2 * np.arcsin(np.minimum(1, chord / 2))) ** 2 / UPDATES_PER_ROW
        lengths = lengths + (moved**2).sum(axis=1) / UPDATES_PER_ROW
        w = moved
    angle.append(np.sqrt(turned))
    norm2.append(lengths)
    alignment.append(w[:, 0] / np.linalg.norm(w, axis=1))

angle, norm2, alignment = map(np.array, (angle, norm2, alignment))

# %%
at = UPDATES_PER_ROW * np.arange(1, rows + 1)
predicted = np.arccos(1 - learning_rate * weight_decay / (1 + momentum))
fig, axes = plt.subplots(1, 3, figsize=(13, 3.8))
for ax, values, label in zip(axes, (angle, norm2, alignment), ("angle per update (rad)", "$\\|w\\|^2$", "cosine with the teacher")):
    low, high = np.quantile(values, [0.1, 0.9], axis=1)
    ax.fill_between(at, low, high, alpha=0.2)
    ax.plot(at, values.mean(axis=1))
    ax.set(xlabel="updates", ylabel=label)
axes[0].axhline(predicted, color="C3", label="equilibrium")
axes[0].legend()
plt.show()

# %% [markdown]
# ## What to look at
# The angle settles at the predicted one, whatever the data, as long as the unit is normalised and $\epsilon=0$.

# %%
headline = {
    "angle": angle[-1].mean(),
    "norm2": norm2[-1].mean(),
    "alignment": alignment[-1].mean(),
}
for name, value in headline.items():
    print(f"{name:12s} {value:.5f}")
print(f"predicted angle {predicted:.5f}; over the second half {np.sqrt((angle[rows // 2 :] ** 2).mean()):.5f}")
