# %% [markdown]
# Five kinds of gradient noise of the same power $\mathrm{Tr}\,S$ start in a sharp well next to a flat one. The
# landscape and the default settings follow the code released with Z. Zhu, J. Wu, B. Yu, L. Wu, J. Ma, *The Anisotropic
# Noise in Stochastic Gradient Descent: Its Behavior of Escaping from Sharp Minima and Regularization Effects*
# (ICML 2019): the loss is the lower one of two bowls,
# $$L(s,a)=\min\Big\{\tfrac{\lambda_1}2s^2+\tfrac{\lambda_2}2|a|^2,\;\tfrac{\lambda_{\rm flat}}2\big((s-c)^2+|a|^2\big)\Big\},\quad c=2\sqrt2 .$$
# Each update is a gradient step plus one Gaussian kick whose covariance has the shape to be compared.

# %% parameters

# %% streams

# %% [markdown]
# ## The shapes of the noise
# Variances along the steep direction and along each shallow one, at power 1: none (gradient descent), isotropic,
# proportional to the Hessian, along the steepest direction alone, along the shallow ones alone.

# %%
KINDS = ["GD", "isotropic", "Hessian", "leading", "shallow"]
DISTANCE = 2 * np.sqrt(2)  # between the two minima


def unit_shape(kind, steep_curvature, shallow_curvature):
    m = shallow_dimensions
    if kind == "GD":
        return 0.0, 0.0
    if kind == "isotropic" or (kind == "leading" and steep_curvature == shallow_curvature):
        return 1 / (m + 1), 1 / (m + 1)
    if kind == "Hessian":
        trace = steep_curvature + m * shallow_curvature
        return steep_curvature / trace, shallow_curvature / trace
    return (1.0, 0.0) if kind == "leading" else (0.0, 1 / m)


def deviations(steep_curvature, shallow_curvature):
    """Standard deviations of a kick, (2, kinds), where the Hessian has these curvatures."""
    rows = []
    for kind in KINDS:
        along, across = unit_shape(kind, steep_curvature, shallow_curvature)
        scale = power if equal_power or along == 0 else power / along
        rows.append((scale * along, scale * across))
    return np.sqrt(np.array(rows).T)


# %% [markdown]
# ## The run
# All replicas and all kinds at once; the same normals drive all kinds, so that they are compared draw by draw.

# %%
in_sharp, in_flat = deviations(steep, shallow), deviations(flat, flat)
begins_flat = start == "flat"
s = np.full((replicas, len(KINDS)), DISTANCE if begins_flat else 0.0)
a = np.zeros((replicas, len(KINDS), shallow_dimensions))
is_flat = np.full((replicas, len(KINDS)), begins_flat)
exit_step = np.zeros((replicas, len(KINDS)), int)
positions = [s.mean(axis=0)]

for step in range(1, updates + 1):
    xi = normal("noise", step, (1 + shallow_dimensions,))[:, None, :]
    sd_steep = np.where(is_flat, in_flat[0], in_sharp[0])
    sd_shallow = np.where(is_flat, in_flat[1], in_sharp[1])
    pull = np.where(is_flat, flat * (s - DISTANCE), steep * s)
    s = s - learning_rate * pull + xi[:, :, 0] * sd_steep
    shrink = 1 - learning_rate * np.where(is_flat, flat, shallow)
    a = a * shrink[:, :, None] + xi[:, :, 1:] * sd_shallow[:, :, None]
    aa = (a**2).sum(axis=-1)
    sharp_loss = 0.5 * (steep * s**2 + shallow * aa)
    flat_loss = 0.5 * flat * ((s - DISTANCE) ** 2 + aa)
    is_flat = flat_loss < sharp_loss
    out = ~is_flat if begins_flat else is_flat
    exit_step[out & (exit_step == 0)] = step
    positions.append(s.mean(axis=0))

escaped = exit_step > 0

# %%
share = np.array([[(escaped & (exit_step <= t)).mean(axis=0)] for t in range(updates + 1)])[:, 0]
fig, (left, right) = plt.subplots(1, 2, figsize=(11, 4))
for k, kind in enumerate(KINDS):
    left.plot(share[:, k], label=kind)
    right.plot(np.array(positions)[:, k], label=kind)
left.set(xlabel="updates", ylabel="share of replicas that have left", ylim=(-0.02, 1.02))
right.set(xlabel="updates", ylabel="mean position $s$")
left.legend()
plt.show()

# %% [markdown]
# ## What to look at
# At equal power, noise along the steep direction leaves first, noise shaped like the Hessian nearly as soon, isotropic
# noise hardly at all, and gradient descent never.

# %%
headline = {f"escaped: {kind}": escaped[:, k].mean() for k, kind in enumerate(KINDS)}
for name, value in headline.items():
    print(f"{name:22s} {value:.4f}")
