# %% [markdown]
# The population of D. Tsipras, S. Santurkar, L. Engstrom, A. Turner, A. Madry, *Robustness May Be at Odds with
# Accuracy* (ICLR 2019): a fair label $y$, one strong feature that agrees with it with probability $p$, and $d$ weak
# features, normal with mean $\eta y$ and variance 1. A linear model without bias is trained on the logistic loss of the
# exact worst margin $y\,w\cdot x-\varepsilon\|w\|_1$ of a ball of the maximum norm, for several training radii at once.
# Both accuracies of a linear model are exact,
# $$\mathrm{rob}_\varepsilon(w)=p\,\Phi\Big(\frac{A+w_1}{s}\Big)+(1-p)\,\Phi\Big(\frac{A-w_1}{s}\Big),\qquad A=\eta\sum w_r-\varepsilon\|w\|_1,\;s=\|w_r\|_2,$$
# and robustness must cost accuracy: $\mathrm{rob}\le\frac p{1-p}(1-\mathrm{acc})$ once $\varepsilon\ge2\eta$.

# %% parameters

# %% streams

# %% [markdown]
# ## The training
# A batch of fresh examples enters an update only through each example's part along the weak weights (`g`) and through
# one Gaussian vector for what lies across them (`xi`): the same law, with a hundred times fewer numbers.

# %%
import math

RADII = np.array([0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.6, 0.8, train_radius])
NAMES = ["0", "0.1", "0.2", "0.25", "0.3", "0.4", "0.6", "0.8", "chosen"]
BATCH, UPDATES_PER_ROW = 200, 10
radii = RADII[None, :, None]
rows = -(-updates // UPDATES_PER_ROW)
strong = np.zeros((replicas, len(RADII), 1))
weak = np.zeros((replicas, len(RADII), dim))

erf = np.vectorize(math.erf)


def accuracy(strong, weak, radius):
    spread = np.maximum(np.linalg.norm(weak, axis=2), 1e-30)
    w1 = strong[..., 0]
    centre = signal * weak.sum(axis=2) - radius * (np.abs(w1) + np.abs(weak).sum(axis=2))
    right = lambda margin: 0.5 * (1 + erf(margin / spread / np.sqrt(2)))
    return agreement * right(centre + w1) + (1 - agreement) * right(centre - w1)


path = []
for row in range(1, rows + 1):
    for k in range(UPDATES_PER_ROW):
        side = np.where(uniform(f"strong {k}", row, (1, BATCH)) < agreement, 1.0, -1.0)
        g = normal(f"along {k}", row, (1, BATCH))
        xi = normal(f"across {k}", row, (1, dim))
        length = np.linalg.norm(weak, axis=2, keepdims=True)
        unit = weak / np.maximum(length, 1e-30)
        l1 = np.abs(strong) + np.abs(weak).sum(axis=2, keepdims=True)
        margin = signal * weak.sum(axis=2, keepdims=True) - radii * l1 + strong * side + length * g
        slope = 1 / (1 + np.exp(margin))
        push = slope.mean(axis=2, keepdims=True)
        spread = np.sqrt((slope**2).mean(axis=2, keepdims=True) / BATCH)
        across = xi - unit * (xi * unit).sum(axis=2, keepdims=True)
        along = unit * (slope * g).mean(axis=2, keepdims=True)
        strong_step = (slope * side).mean(axis=2, keepdims=True) - radii * push * np.sign(strong)
        weak_step = signal * push + along + spread * across - radii * push * np.sign(weak)
        strong, weak = strong + learning_rate * strong_step, weak + learning_rate * weak_step
    if row % 5 == 0 or row == rows:
        path.append((accuracy(strong, weak, 0).mean(axis=0), accuracy(strong, weak, test_radius).mean(axis=0)))

standard, robust = accuracy(strong, weak, 0), accuracy(strong, weak, test_radius)

# %%
order = np.argsort(RADII)
fig, (left, right) = plt.subplots(1, 2, figsize=(11, 4))
left.plot(RADII[order], standard.mean(axis=0)[order], "o-", label="standard accuracy")
left.plot(RADII[order], robust.mean(axis=0)[order], "s-", label=f"robust accuracy at {test_radius}")
left.axvline(signal, color="0.6", linestyle="--")
left.set(xlabel="radius of the training attack", ylabel="accuracy", ylim=(-0.02, 1.02))
left.legend()
trace = np.array(path)
for k in (0, 2, 5):
    right.plot(trace[:, 0, k], trace[:, 1, k], ".-", label=f"trained at {NAMES[k]}")
acc = np.linspace(0.5, 1, 200)
right.plot(acc, np.minimum(1, agreement / (1 - agreement) * (1 - acc)), "k--", label="ceiling (for radius $\\geq2\\eta$)")
right.set(xlabel="standard accuracy", ylabel="robust accuracy", xlim=(0.5, 1.01), ylim=(-0.02, 1.02))
right.legend()
plt.show()

# %% [markdown]
# ## What to look at
# Up to a training radius of $\eta$ the model keeps the weak features and has next to no robust accuracy; beyond it it
# gives them up, keeps $p$ of both, and pays with the accuracy above $p$.

# %%
headline = {}
for name in ("0", "0.2", "0.4", "chosen"):
    headline[f"standard: {name}"] = standard[:, NAMES.index(name)].mean()
    headline[f"robust: {name}"] = robust[:, NAMES.index(name)].mean()
for name, value in headline.items():
    print(f"{name:22s} {value:.4f}")
