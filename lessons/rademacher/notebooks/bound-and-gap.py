# %% [markdown]
# How far can the sample loss of a linear classifier from a ball lie below its risk? The Rademacher bound (M. Mohri,
# A. Rostamizadeh, A. Talwalkar, *Foundations of Machine Learning*, Theorem 3.3, second form, with contraction) says: with
# probability at least $1-\delta$, for every $f$ of the ball at once,
# $$L(f)\le\hat L(f)+\tfrac2\gamma\,\hat{\mathfrak R}_S+3\sqrt{\frac{\log(2K/\delta)}{2n}},\qquad\hat{\mathfrak R}_S=\frac Bn\,\mathbb E_\sigma\Big\|\sum_i\sigma_ix_i\Big\| .$$
# Inputs are uniform on the unit sphere and labels are the sign of the first coordinate, turned over with probability
# $\eta$, so that the risk has a closed form. The notebook trains on samples of growing size and puts bound and gap side
# by side. (The page also searches for the hypothesis of largest gap, which is left out here.)

# %% parameters

# %% streams

# %% [markdown]
# ## Samples, training, risk

# %%
STOPS = [25, 35, 50, 70, 100, 140, 200, 450, 1000, 2000, 4500, 10_000]
LISTED = [0.625, 1.25, 2.5, 5, 10, 20]
sizes = [size for size in STOPS if size < largest] + [largest]


def draw_sample(row, size):
    """Signed examples z = y x, (R, size, d)."""
    distinct = min(20, size) if sampling == "repeated" else size
    g = normal("inputs", row, (distinct, dim))
    x = g / np.linalg.norm(g, axis=2, keepdims=True)
    y = np.where(x[..., :1] < 0, -1.0, 1.0) * np.where(uniform("inputs flips", row, (distinct, 1)) < flips, -1.0, 1.0)
    return np.tile(x * y, (1, -(-size // distinct), 1))[:, :size]


def train(z, ball):
    """Hinge loss by 300 projected subgradient steps."""
    w = np.zeros((replicas, dim, 1))
    for t in range(1, 301):
        slope = -((z @ w) < 1).astype(float)
        w = w - 2 * ball / np.sqrt(t) / z.shape[1] * (np.swapaxes(z, 1, 2) @ slope)
        w = w * np.minimum(1, ball / np.maximum(np.linalg.norm(w, axis=1, keepdims=True), 1e-30))
    return w[..., 0]


def loss_of(margins):
    return np.clip(1 - margins, 0, 1) if loss == "ramp" else np.maximum(0, 1 - margins)


if dim == 2:
    LENGTHS, CHANCES = np.array([1.0]), np.array([1.0])
else:
    nodes, weights = np.polynomial.legendre.leggauss(48)
    end = min(np.pi / 2, 8 / np.sqrt(dim - 2))
    psi = end * (nodes + 1) / 2
    LENGTHS = np.sin(psi)
    CHANCES = weights * end / 2 * (dim - 2) * np.sin(psi) * np.cos(psi) ** (dim - 3)


def risk(w):
    """The risk under the law of the examples: an angle's integral in closed form, a length's by quadrature."""
    norm = np.linalg.norm(w, axis=1)
    cosine = np.clip(w[:, 0] / np.maximum(norm, 1e-20), -1, 1)[:, None]
    scale = norm[:, None] * LENGTHS
    free = np.arccos(np.minimum(1, 1 / np.maximum(scale, 1e-6)))
    kept = np.sqrt(np.maximum(0, 1 - 1 / np.maximum(scale, 1e-6) ** 2))
    beyond = lambda angle, sine: angle - free - scale * (sine - kept)
    quarter = np.pi / 2 - np.arccos(cosine)
    behind = np.sign(quarter) * (np.abs(quarter) > free) * beyond(np.abs(quarter), np.abs(cosine))
    ahead = beyond(np.pi - quarter, 1 if loss == "ramp" else cosine)
    half = beyond(np.pi, 1 if loss == "ramp" else 0)
    return (CHANCES * ((1 - 2 * flips) * (ahead + behind) + 2 * flips * half)).sum(axis=1) / np.pi


# %% [markdown]
# ## The sweep over sample sizes

# %%
gap, sample_loss, complexity, classes = [], [], [], 1
for row, size in enumerate(sizes):
    z = draw_sample(row, size)
    if ball_chosen == "before":
        w, ball = train(z, radius / margin), np.full(replicas, radius / margin)
    else:
        w = train(z, LISTED[-1] / margin)
        ball = np.linalg.norm(w, axis=1)
        if ball_chosen == "from-list":
            classes = len(LISTED)
            listed = np.array(LISTED) / margin
            ball = listed[np.minimum(np.searchsorted(listed * (1 + 1e-6), ball), len(LISTED) - 1)]
    coins = signs("coins", row, (draws, size), shared=True)[0]
    reach = np.linalg.norm(coins @ z, axis=2).mean(axis=1)  # (R): mean over the coins of |sum sigma_i z_i|
    sample_loss.append(loss_of(np.einsum("rnd,rd->rn", z, w)).mean(axis=1))
    gap.append(risk(w) - sample_loss[-1])
    complexity.append(margin * ball * reach / size)

gap, sample_loss, complexity = map(np.array, (gap, sample_loss, complexity))
allowance = 2 / margin * complexity + 3 * np.sqrt(np.log(2 * classes / delta) / 2 / np.array(sizes))[:, None]

# %%
fig, ax = plt.subplots(figsize=(8, 4.5))
for values, label in ((allowance, "what the bound allows"), (2 / margin * complexity, "its complexity term"), (gap, "gap of the trained hypothesis")):
    low, high = np.quantile(values, [0.1, 0.9], axis=1)
    ax.fill_between(sizes, low, high, alpha=0.2)
    ax.plot(sizes, values.mean(axis=1), "o-", label=label)
ax.axvline(n, color="0.6", linestyle="--")
ax.axhline(1, color="0.8")
ax.set(xscale="log", xlabel="sample size", ylabel="risk less sample loss")
ax.legend()
plt.show()

# %% [markdown]
# ## What to look at
# The bound holds with room to spare: it speaks of the worst hypothesis of the ball and of nearly every sample. (With the
# radius read off the trained weights, or with a loss above one, it is not a theorem; the page's card says so.)

# %%
headline = {
    "gap: trained": gap[-1].mean(),
    "train: trained": sample_loss[-1].mean(),
    "complexity": complexity[-1].mean(),
}
for name, value in headline.items():
    print(f"{name:18s} {value:.5f}")
print(f"the bound allows   {allowance[-1].mean():.5f}")
