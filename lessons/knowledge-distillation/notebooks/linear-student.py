# %% [markdown]
# A linear student regresses the logits of a linear teacher $w_*$ on $n<p$ inputs until it fits them. Started from zero
# it finds the projection of $w_*$ on the span of the inputs; its angle $\alpha_n$ to the teacher bounds how often the
# two disagree (M. Phuong, C. H. Lampert, *Towards Understanding Knowledge Distillation*, ICML 2019; used for wide
# networks by G. Ji, Z. Zhu, *Knowledge Distillation in Wide Neural Networks*, NeurIPS 2020):
# $$R_n\le p\big(\tfrac\pi2-\alpha_n\big),\qquad\mathbb E R_n\le\min_\beta\;p(\beta)+p\big(\tfrac\pi2-\beta\big)^n,$$
# where $p(\theta)$ is the probability that an input is at an angle of at least $\theta$ to the teacher's line. A rival
# learns the teacher's hard labels on the same inputs by gradient descent.

# %% parameters

# %% streams

# %% [markdown]
# ## The inputs
# Under the designed law the angle to the teacher's line is $\theta=\frac\pi2(1-U^{1/\kappa})$, the side a fair coin, and
# the direction across uniform. The sample of size $n$ is the first $n$ of them.

# %%
most = dimension - 1
z = normal("directions", 0, (most, dimension))
if law == "designed":
    theta = np.pi / 2 * (1 - uniform("angles", 0, (most,)) ** (1 / concentration))
    side = signs("sides", 0, (most,))
    across = z[..., 1:] / np.linalg.norm(z[..., 1:], axis=2, keepdims=True)
    points = np.concatenate([np.cos(theta)[..., None], np.sin(theta)[..., None] * across], axis=2) * side[..., None]
else:
    points = z

GRID = np.linspace(0, np.pi / 2, 20001)


def coordinate_tail(dim, c):
    """P(|t| > c) for t the first coordinate of a uniform direction in R^dim, by the trapezoidal rule in arcsin t."""
    density = np.cos(GRID) ** (dim - 2)
    cumulative = np.concatenate([[0], np.cumsum((density[1:] + density[:-1]) / 2)])
    return 1 - np.interp(np.arcsin(np.clip(c, 0, 1)), GRID, cumulative / cumulative[-1])


def angle_law(theta):
    if law == "designed":
        return np.maximum(0, 1 - 2 * theta / np.pi) ** concentration
    return 1 - coordinate_tail(dimension, np.cos(np.minimum(theta, np.pi / 2)))


NODES, WEIGHTS = np.polynomial.legendre.leggauss(48)


def disagreement_at(alpha):
    """How often a student at the angle alpha disagrees with the teacher, in closed form up to quadrature."""
    if law != "designed":
        return alpha / np.pi
    largest = (np.minimum(alpha, np.pi / 2) / (np.pi / 2)) ** min(1, concentration)
    v = largest[..., None] * (NODES + 1) / 2
    u = v if concentration >= 1 else v ** (1 / concentration)
    density = concentration * v ** (concentration - 1) if concentration >= 1 else np.ones_like(v)
    beyond = coordinate_tail(dimension - 1, np.tan(np.pi / 2 * u) / np.tan(alpha)[..., None])
    return (WEIGHTS * density * beyond).sum(axis=-1) * largest / 4


# %% [markdown]
# ## Both students at every sample size

# %%
sizes = [n for n in (2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 60, 80) if n < most] + [most]
betas = np.linspace(0, np.pi / 2, 4001)
distilled, hard, bound, expected = [], [], [], []

for n in sizes:
    x = points[:, :n, :]
    basis = np.linalg.qr(np.swapaxes(x, 1, 2))[0]  # (R, p, n)
    share = np.minimum(1, np.linalg.norm(basis[:, 0, :], axis=1))
    alpha = np.arccos(share)
    gram = x @ np.swapaxes(x, 1, 2)
    labels = (x[..., :1] > 0).astype(float)
    c = np.zeros_like(labels)
    for _ in range(hard_updates):
        c = c + (labels - 1 / (1 + np.exp(-(gram @ c)))) / n
    w = (np.swapaxes(x, 1, 2) @ c)[..., 0]
    hard_alpha = np.arccos(w[:, 0] / np.linalg.norm(w, axis=1))
    distilled.append(disagreement_at(alpha))
    hard.append(disagreement_at(hard_alpha))
    bound.append(angle_law(np.maximum(0, np.pi / 2 - alpha)))
    expected.append((angle_law(betas) + angle_law(np.pi / 2 - betas) ** n).min())

distilled, hard, bound = map(np.array, (distilled, hard, bound))

# %%
fig, ax = plt.subplots(figsize=(8, 4.5))
for values, label in ((distilled, "distilled"), (hard, "hard labels"), (bound, "angle bound")):
    low, high = np.quantile(values, [0.1, 0.9], axis=1)
    ax.fill_between(sizes, low, high, alpha=0.2)
    ax.plot(sizes, values.mean(axis=1), "o-", label=label)
ax.plot(sizes, expected, "k--", label="bound in expectation")
ax.set(xlabel="sample size", ylabel="probability of disagreeing with the teacher", ylim=(0, None))
ax.legend()
plt.show()

# %% [markdown]
# ## What to look at
# The distilled student's disagreement falls steadily; that of the student with hard labels hardly does.

# %%
headline = {
    "disagreement: distilled": distilled[-1].mean(),
    "disagreement: hard labels": hard[-1].mean(),
    "angleBound": bound[-1].mean(),
    "expectedBound": expected[-1],
}
for name, value in headline.items():
    print(f"{name:28s} {value:.5f}")
