/** TeX as plain characters, for lists and search, where formulas cannot be set. */
const GREEK =
  "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω";
const SIGNS =
  "ell ℓ infty ∞ langle ⟨ rangle ⟩ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ cdot · times × pm ± to → in ∈ sum Σ prod Π int ∫ partial ∂ nabla ∇ star ⋆ ast ∗ perp ⊥ parallel ∥ approx ≈ propto ∝ sim ∼ prime ′ cup ∪ cap ∩ circ ∘ top ⊤ ldots … dots …";

const table = (text: string): ReadonlyMap<string, string> => {
  const words = text.split(" ");
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? ""] as const] : [])));
};
const greek = table(GREEK);
const signs = table(SIGNS);

/** Marks over a letter, as characters that combine with it. */
const OVER: Readonly<Record<string, string>> = {
  hat: "\u0302",
  widehat: "\u0302",
  tilde: "\u0303",
  widetilde: "\u0303",
  bar: "\u0304",
  overline: "\u0304",
  dot: "\u0307",
};
/** Commands that only say how something is set. */
const SET =
  /\\(?:mathrm|mathbf|mathbb|mathcal|mathfrak|mathit|mathsf|operatorname|text|textstyle|displaystyle|left|right|[Bb]ig+[lrm]?|limits|nolimits)(?![a-zA-Z])\s*\*?/g;

const nameOf = (command: string): string =>
  greek.get(command.replace(/^var/, "")) ?? signs.get(command) ?? command;

/** `\hat{\mathfrak R}_S(\mathcal F)` → `R̂_S(F)`; `_` and `^` stay before what stands lower or higher. */
export function plainTex(tex: string): string {
  const marks: readonly (readonly [RegExp, string | ((...parts: string[]) => string)])[] = [
    [/\\sym\s*\{[^{}]*\}/g, ""],
    [SET, ""],
    [/\\[,;:! ]|~/g, " "],
    [/\\quad|\\qquad/g, " "],
    [/\\\||\\[lr]?Vert(?![a-zA-Z])/g, "‖"],
    [/\\([{}%&#_$])/g, "$1"],
    [
      new RegExp(
        `\\\\(${Object.keys(OVER).join("|")})(?![a-zA-Z])\\s*(?:\\{\\s*(\\\\?[a-zA-Z]+)\\s*\\}|(\\\\[a-zA-Z]+|[a-zA-Z]))`,
        "g",
      ),
      (_, over = "", braced = "", bare = "") => {
        const base = braced || bare;
        const letter = base.startsWith("\\") ? nameOf(base.slice(1)) : base;
        return `${letter.slice(0, 1)}${OVER[over] ?? ""}${letter.slice(1)}`;
      },
    ],
    [/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "$1/$2"],
    [/\\[dt]?frac\s*(\\[a-zA-Z]+|\w)\s*\{([^{}]*)\}/g, "$1/$2"],
    [/\\[dt]?frac\s*(\\[a-zA-Z]+|\w)\s*(\\[a-zA-Z]+|\w)/g, " $1/$2 "],
    [new RegExp(`\\\\(?:${Object.keys(OVER).join("|")})(?![a-zA-Z])`, "g"), ""],
    [/\\sqrt\s*/g, "√"],
    [
      // The name of a function stands apart from what it is applied to.
      /\\([a-zA-Z]+)\s*(?=(.?))/g,
      (_, command = "", next = "") => {
        const name = nameOf(command);
        return name === command && /[a-zA-Z\d\p{L}\\]/u.test(next) ? `${name} ` : name;
      },
    ],
    [/\\/g, ""],
    [/\{\s*\{([^{}]*)\}\s*\}/g, "{$1}"],
    [/([_^])\{([^{}]{2,})\}/g, "$1($2)"],
    [/[{}]/g, ""],
    [/\s+/g, " "],
    [/([(|‖]) /g, "$1"],
  ];
  let text = tex;
  for (const [pattern, by] of marks)
    text = typeof by === "string" ? text.replace(pattern, by) : text.replace(pattern, by);
  return text.trim().normalize("NFC");
}

/** Text in which $…$ is TeX, as plain characters. */
export const plainProse = (text: string): string =>
  text
    .split(/\$([^$]+)\$/)
    .map((part, i) => (i % 2 === 1 ? plainTex(part) : part))
    .join("");

/** What a symbol may be called in a search: its letters, and the names of those that are Greek. */
export function namesOfTex(tex: string): readonly string[] {
  const commands = [...tex.matchAll(/\\(?:var)?([a-zA-Z]+)/g)].map(([, name = ""]) => name);
  const names = commands
    .filter((name) => greek.has(name) || signs.has(name))
    .map((name) => name.toLowerCase());
  const letters = commands.flatMap((name) => greek.get(name) ?? []);
  const plain = plainTex(tex).split(/[^\p{L}\p{N}\p{M}]+/u);
  return [...new Set([...names, ...letters, ...plain])].filter((name) => name !== "");
}
