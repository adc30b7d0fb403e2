/** Says clearly that Node is too old, before anything fails in a way that does not. Plain syntax, so that old Nodes get this far. */
var parts = process.versions.node.split(".").map(Number);
if (Number(parts[0]) < 20 || (Number(parts[0]) === 20 && Number(parts[1]) < 19)) {
  console.error(
    "Learning Theory, Live needs Node 20.19 or newer; this is Node " +
      process.versions.node +
      ". Install a newer one (from nodejs.org or with your version manager) and run the same line again.",
  );
  process.exit(1);
}
export {};
