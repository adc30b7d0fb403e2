/** Where texts go so that they neither overlap nor get cut. */

/** Breaks a text at spaces and after hyphens into lines no wider than `width`, as far as words allow. */
export function wrap(text: string, width: number, textWidth: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/(?<=[ -])/)) {
    const longer = line + piece;
    if (line !== "" && textWidth(longer.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line = longer;
  }
  return [...lines, line.trimEnd()];
}

/** As `wrap`, but with lines of about the same length: as narrow as the same number of lines allows. */
export function balanced(
  text: string,
  width: number,
  textWidth: (text: string) => number,
): readonly string[] {
  let best = wrap(text, width, textWidth);
  for (let narrower = width - 4; narrower > 0 && best.length > 1; narrower -= 4) {
    const lines = wrap(text, narrower, textWidth);
    if (lines.length > best.length || lines.some((line) => textWidth(line) > narrower)) break;
    best = lines;
  }
  return best;
}

export interface Span {
  /** Where the middle would best be. */
  readonly at: number;
  readonly size: number;
}

/**
 * Middles of the spans, moved as little as possible so that none overlap and all lie within [from, to]; null if they
 * do not fit. Spans that touch move as one block, to the mean of where each would be (pooling of adjacent violators).
 */
export function spread(spans: readonly Span[], from: number, to: number): readonly number[] | null {
  const total = spans.reduce((sum, span) => sum + span.size, 0);
  if (total > to - from) return null;
  interface Block {
    members: number[];
    size: number;
    /** Sum over members of the start the whole block would need for that member to sit where it wants to. */
    wish: number;
    start: number;
  }
  const within = (start: number, size: number): number => Math.min(Math.max(start, from), to - size);
  const order = spans.map((_, i) => i).sort((a, b) => (spans[a]?.at ?? 0) - (spans[b]?.at ?? 0));
  const blocks: Block[] = [];
  for (const i of order) {
    const { at = 0, size = 0 } = spans[i] ?? {};
    let block: Block = { members: [i], size, wish: at - size / 2, start: within(at - size / 2, size) };
    for (
      let before = blocks.at(-1);
      before && before.start + before.size > block.start;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      const wish = before.wish + block.wish - before.size * block.members.length;
      const members = [...before.members, ...block.members];
      const size = before.size + block.size;
      block = { members, size, wish, start: within(wish / members.length, size) };
    }
    blocks.push(block);
  }
  const middles = new Array<number>(spans.length).fill(0);
  for (const block of blocks) {
    let edge = block.start;
    for (const i of block.members) {
      const size = spans[i]?.size ?? 0;
      middles[i] = edge + size / 2;
      edge += size;
    }
  }
  return middles;
}

/** Rows of items laid side by side with `gap` between, each row no wider than `width`: for each item its row and start. */
export function flow(
  widths: readonly number[],
  gap: number,
  width: number,
): { readonly places: readonly { readonly row: number; readonly x: number }[]; readonly rows: number } {
  let row = 0;
  let x = 0;
  const places = widths.map((size) => {
    if (x > 0 && x + size > width) {
      row++;
      x = 0;
    }
    const place = { row, x };
    x += size + gap;
    return place;
  });
  return { places, rows: widths.length === 0 ? 0 : row + 1 };
}
