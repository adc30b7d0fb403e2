import type { ReactNode } from "react";

/** Grey levels drawn: more than the eye tells apart in pixels this large. */
const LEVELS = 24;

/** Unit squares of the pixels of each level, as one path a level. */
function pathsOf(pixels: ArrayLike<number>, width: number): readonly string[] {
  const squares: string[][] = Array.from({ length: LEVELS + 1 }, () => []);
  for (let i = 0; i < pixels.length; i++) {
    const level = Math.round(Math.min(1, Math.max(0, pixels[i] ?? 0)) * LEVELS);
    squares[level]?.push(`M${String(i % width)} ${String(Math.floor(i / width))}h1v1h-1z`);
  }
  return squares.map((level) => level.join(""));
}

/** A small grey image, 0 for paper and 1 for full ink, in the colours of the page. */
export function PixelImage({
  pixels,
  width,
  label,
}: {
  readonly pixels: ArrayLike<number>;
  readonly width: number;
  readonly label: string;
}): ReactNode {
  const height = Math.ceil(pixels.length / width);
  return (
    <svg
      className="pixel-image"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      shapeRendering="crispEdges"
    >
      {pathsOf(pixels, width).map((path, level) =>
        level > 0 && path ? <path key={level} d={path} fillOpacity={level / LEVELS} /> : null,
      )}
    </svg>
  );
}
