/** The download takes its own hold of the data well before this. */
const HELD_MS = 10_000;

/** Saves data as a file of that name, where the browser puts downloads. */
export function saveFile(data: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, HELD_MS);
}
