/** A message as Lingui's compiler leaves it: texts, values by name, and plurals with a branch for each form. */
export type Message = string | readonly Part[];
type Part = string | readonly [name: string, kind?: string, branches?: Branches];
type Branches = Readonly<Record<string, Message | number>>;

export type MessageValues = Readonly<Record<string, string | number>>;

/** Puts values into a message. Plural forms are those of the language; `=1` stands for exactly one. */
export function spoken(message: Message, values: MessageValues, language: string): string {
  if (typeof message === "string") return message;
  return message
    .map((part) => {
      if (typeof part === "string") return part;
      const [name, , branches] = part;
      const value = values[name] ?? "";
      if (!branches) return String(value);
      const branch =
        branches[`=${String(value)}`] ??
        branches[new Intl.PluralRules(language).select(Number(value))] ??
        branches["other"];
      return branch === undefined || typeof branch === "number" ? "" : spoken(branch, values, language);
    })
    .join("");
}
