# Philox 4x32-10 (Salmon et al., 2011), keyed by seed and label, counted by (block, replica, step, label): the page's
# own random numbers, so that this notebook repeats the run replica by replica.
MASK = 0xFFFFFFFF


def fnv1a(label):
    h = 0x811C9DC5
    for byte in label.encode():
        h = ((h ^ byte) * 0x01000193) & MASK
    return h


def murmur3(label):
    data = label.encode()

    def scramble(word):
        word = (word * 0xCC9E2D51) & MASK
        word = ((word << 15) | (word >> 17)) & MASK
        return (word * 0x1B873593) & MASK

    h = 0
    whole = len(data) & ~3
    for i in range(0, whole, 4):
        h ^= scramble(int.from_bytes(data[i : i + 4], "little"))
        h = (((h << 13) | (h >> 19)) & MASK) * 5 + 0xE6546B64 & MASK
    h ^= scramble(int.from_bytes(data[whole:], "little")) ^ len(data)
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & MASK
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & MASK
    return h ^ (h >> 16)


def philox(c0, c1, c2, c3, k0, k1):
    for _ in range(10):
        p0, p1 = c0 * np.uint64(0xD2511F53), c2 * np.uint64(0xCD9E8D57)
        c0, c2 = (p1 >> 32) ^ c1 ^ np.uint64(k0), (p0 >> 32) ^ c3 ^ np.uint64(k1)
        c1, c3 = p1 & MASK, p0 & MASK
        k0, k1 = (k0 + 0x9E3779B9) & MASK, (k1 + 0xBB67AE85) & MASK
    return c0, c1, c2, c3


def words(label, step, size, lane, shared=False):
    """32-bit words of a named stream: (replicas, size rounded up to a multiple of 4)."""
    replica = np.array([MASK], np.uint64) if shared else np.arange(replicas, dtype=np.uint64)
    block = np.arange(-(-size // 4), dtype=np.uint64)
    c0, c1 = np.broadcast_arrays(block[None, :], replica[:, None])
    fixed = [np.full(c0.shape, value, np.uint64) for value in (step, murmur3(label))]
    out = philox(c0, c1, *fixed, seed, (fnv1a(label) + lane) & MASK)
    return np.stack(out, axis=-1).reshape(len(replica), -1)


def uniform(label, step, shape):
    size = int(np.prod(shape))
    u = ((words(label, step, size, 0)[:, :size] >> 9) + 0.5) * 2.0**-23
    return u.reshape(-1, *shape)


def normal(label, step, shape):
    size = int(np.prod(shape))
    pairs = (words(label, step, size, 1).reshape(-1, 2) + 0.5) * 2.0**-32
    radius, angle = np.sqrt(-2 * np.log(pairs[:, 0])), 2 * np.pi * pairs[:, 1]
    z = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=-1)
    z = z.reshape(replicas, -1)[:, :size].astype(np.float32).astype(np.float64)
    return z.reshape(-1, *shape)


def signs(label, step, shape, shared=False):
    size = int(np.prod(shape))
    w = words(label, step, -(-size // 128) * 4, 2, shared)
    bits = (w[:, :, None] >> np.arange(32, dtype=np.uint64)) & np.uint64(1)
    return 1.0 - 2.0 * bits.reshape(len(w), -1)[:, :size].reshape(-1, *shape)
