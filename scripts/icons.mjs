/** The notebook's icon as PNG, in the sizes that installed apps ask for. The drawing is that of public/favicon.svg. */
import { crc32, deflateSync } from "node:zlib";

const GROUND = [11, 100, 104];
/** Cubic curves of the drawing, on its 32 by 32 units: the four points of each, its width and its strength. */
const CURVES = [
  {
    points: [
      [5, 24],
      [10, 23],
      [11, 9],
      [16, 9],
    ],
    width: 2.6,
    strength: 1,
  },
  {
    points: [
      [16, 9],
      [21, 9],
      [20, 18],
      [27, 19],
    ],
    width: 2.6,
    strength: 1,
  },
  {
    points: [
      [5, 24],
      [10, 23],
      [11, 16],
      [16, 16],
    ],
    width: 1.4,
    strength: 0.5,
  },
];
const SAMPLES = 60;

const along = (/** @type {number[][]} */ [a = [], b = [], c = [], d = []], /** @type {number} */ t) =>
  [0, 1].map(
    (i) =>
      (1 - t) ** 3 * (a[i] ?? 0) +
      3 * (1 - t) ** 2 * t * (b[i] ?? 0) +
      3 * (1 - t) * t ** 2 * (c[i] ?? 0) +
      t ** 3 * (d[i] ?? 0),
  );
const curves = CURVES.map(({ points, width, strength }) => ({
  strength,
  radius: width / 2,
  dots: Array.from({ length: SAMPLES + 1 }, (_, i) => along(points, i / SAMPLES)),
}));

function chunk(/** @type {string} */ type, /** @type {Buffer} */ data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** An opaque square icon: systems round its corners themselves. */
export function iconPng(/** @type {number} */ size) {
  const rows = Buffer.alloc(size * (size * 3 + 1));
  const unit = 32 / size;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [u, v] = [(x + 0.5) * unit, (y + 0.5) * unit];
      let white = 0;
      for (const { dots, radius, strength } of curves) {
        const distance = Math.min(...dots.map(([p = 0, q = 0]) => Math.hypot(p - u, q - v)));
        // One pixel of soft edge.
        white = Math.max(white, strength * Math.min(1, Math.max(0, (radius - distance) / unit + 0.5)));
      }
      GROUND.forEach((ground, i) => {
        rows[y * (size * 3 + 1) + 1 + x * 3 + i] = Math.round(ground + (255 - ground) * white);
      });
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The icon as an ICO file that holds one PNG: browsers ask for it beside what is no page, a BibTeX file for instance. */
export function iconIco(size = 32) {
  const png = iconPng(size);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(24, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
