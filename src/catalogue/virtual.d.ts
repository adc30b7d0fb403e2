declare module "virtual:code-tables" {
  /** By lesson, and `shared` for the layers that all lessons use. */
  const tables: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;
  export default tables;
}
