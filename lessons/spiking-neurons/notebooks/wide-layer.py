# %% [markdown]
# One layer of $m$ stochastic spiking neurons sees the same input $n$ times. Each spike passes with probability $\rho$,
# so neuron $j$ has a mask $r_{ij}\in\{0,1\}$ for example $i$. If the network is chosen after the masks are drawn, as in
# W. Gao, Z.-H. Zhou, *Dropout Rademacher complexity of deep neural networks* (2016), and weights have norm at most one,
# the best network puts all its weight on the neuron whose mask agrees best with the signs:
# $$\mathfrak R_n=\frac1n\,\mathbb E\max_{j\le m}\Big|\sum_{i\le n}\sigma_ir_{ij}\Big| .$$
# Silencing halves the spikes. Does it also lower the complexity, as the bounds in S.-Q. Zhang, Z.-H. Zhou,
# *Generalization bounds of spiking neural networks via Rademacher complexity*, have it?

# %% parameters

# %% streams

# %% [markdown]
# ## The estimate
# Signs and masks are drawn anew in each draw; every replica averages its own draws.

# %%
WIDTHS = [1, 4, 16, 64, 256, 1024]
masked = np.zeros((replicas, len(WIDTHS)))
reliable = np.zeros(replicas)

for draw in range(1, draws + 1):
    sigma = signs("signs", draw, (1, sample_size))
    passes = (uniform("masks", draw, (sample_size, WIDTHS[-1])) < retention).astype(float)
    sums = np.abs(sigma @ passes)[:, 0, :]
    masked += np.stack([sums[:, :m].max(axis=1) for m in WIDTHS], axis=1) / sample_size / draws
    reliable += np.abs(sigma.sum(axis=2))[:, 0] / sample_size / draws

# %%
fig, ax = plt.subplots(figsize=(7, 4))
low, high = np.quantile(masked, [0.1, 0.9], axis=0)
ax.fill_between(WIDTHS, low, high, alpha=0.2)
ax.plot(WIDTHS, masked.mean(axis=0), "o-", label=f"retention {retention}")
ax.axhline(reliable.mean(), color="C3", label="no silencing, any width")
ax.set(xscale="log", xlabel="neurons in the layer", ylabel="Rademacher complexity", ylim=(0, None))
ax.legend()
plt.show()

# %% [markdown]
# ## What to look at
# For one neuron the masks cost a factor of about $\sqrt\rho$. With many neurons some mask happens to agree with the
# signs, and the complexity rises above that without silencing.

# %%
headline = {f"complexity: m = {m}": masked[:, k].mean() for k, m in enumerate(WIDTHS)}
headline["reliable: m = 1"] = reliable.mean()
for name, value in headline.items():
    print(f"{name:22s} {value:.4f}")
print(f"with silencing over without, {WIDTHS[-1]} neurons: {masked[:, -1].mean() / reliable.mean():.2f}")
