/** A piece of a lesson as the cutting into screens sees it: what kind it is, and where it lies in one long column. */
export interface Piece {
  readonly kind:
    | "section" /** begins a section, and a screen */
    | "heading"
    | "text"
    /** begins a screen, and ends it: a question, a proof's first piece. */
    | "begins"
    /** has a screen to itself: an experiment, a theorem. */
    | "alone"
    /** cut here, says the author; takes no room. */
    | "break";
  readonly top: number;
  readonly bottom: number;
  /** Announces what comes next ("… satisfies:"), and so stays with it. */
  readonly leads?: boolean;
}

const stays = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.kind === "section" || piece.kind === "heading" || piece.leads === true);

/**
 * Cuts a column of pieces into screens no taller than `room`, by their indices. Sections, cells and the author's breaks
 * cut first; what is left is cut where a screen is full, but never between a heading, or a sentence that announces
 * something, and what follows it.
 */
export function packed(pieces: readonly Piece[], room: number): readonly (readonly number[])[] {
  const screens: number[][] = [];
  let open: number[] = [];
  const close = (): void => {
    if (open.length > 0) screens.push(open);
    open = [];
  };
  const onlyHeadings = (): boolean =>
    open.every((i) => ["section", "heading"].includes(pieces[i]?.kind ?? ""));
  const height = (last: Piece): number => last.bottom - (pieces[open[0] ?? 0]?.top ?? 0);

  pieces.forEach((piece, i) => {
    switch (piece.kind) {
      case "break":
        close();
        return;
      case "alone":
        close();
        screens.push([i]);
        return;
      case "section":
        close();
        break;
      case "begins":
        if (!onlyHeadings() || height(piece) > room) close();
        break;
      case "heading":
      case "text":
        if (open.length > 0 && height(piece) > room) {
          // What announces this piece moves to the next screen with it.
          let from = open.length;
          while (from > 1 && stays(pieces[open[from - 1] ?? -1])) from--;
          const carried = open.splice(from);
          close();
          open = carried;
        }
    }
    open.push(i);
  });
  close();
  return screens;
}

/** The same screens with the text spread evenly: the last of a section is not left with a single line. */
export function balanced(pieces: readonly Piece[], room: number): readonly (readonly number[])[] {
  const wanted = packed(pieces, room);
  let best = wanted;
  for (let share = 0.95; share >= 0.5; share -= 0.05) {
    const tighter = packed(pieces, room * share);
    if (tighter.length > wanted.length) break;
    best = tighter;
  }
  return best;
}

/** Cuts section by section, each as evenly as it can be. */
export function cutIntoScreens(pieces: readonly Piece[], room: number): readonly (readonly number[])[] {
  const starts = pieces.flatMap((piece, i) => (i === 0 || piece.kind === "section" ? [i] : []));
  return starts.flatMap((start, k) => {
    const section = pieces.slice(start, starts[k + 1] ?? pieces.length);
    return balanced(section, room).map((screen) => screen.map((i) => i + start));
  });
}
