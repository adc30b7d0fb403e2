/** A catalogue in another language: the same keys, each with words. A key that is missing, or too many, does not compile. */
export type Translation<English> = { readonly [Key in keyof English]: string };
