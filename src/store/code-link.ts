/**
 * Code in a link: compressed, in letters that an address holds as they are, behind the #, which no server sees.
 * `#code=NAME.DATA`
 */

/** Some programs cut longer addresses; a lesson's longest experiment makes a link of half of it. */
export const LONGEST_LINK = 16_000;
/** What a link may unpack to. */
const LONGEST_TEXT = 200_000;

export type CodeLink =
  | { readonly kind: "code"; readonly experiment: string; readonly text: string }
  | { readonly kind: "fault"; readonly experiment: string; readonly message: string };

const packed = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const unpacked = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const streamOf = (data: BlobPart): ReadableStream<Uint8Array<ArrayBuffer>> => new Blob([data]).stream();

/** The hash that carries the code; null where it would be too long for an address. */
export async function codeHash(experiment: string, text: string): Promise<string | null> {
  const way = new CompressionStream("deflate-raw") as ReadableWritablePair<
    Uint8Array,
    Uint8Array<ArrayBuffer>
  >; // of bytes, which its type leaves open
  const bytes = new Uint8Array(await new Response(streamOf(text).pipeThrough(way)).arrayBuffer());
  const hash = `#code=${experiment}.${packed(bytes)}`;
  return hash.length <= LONGEST_LINK ? hash : null;
}

/** Reads what a stream gives, up to a limit, so that a small link cannot unpack to anything. */
async function textUpTo(stream: ReadableStream<Uint8Array>, limit: number): Promise<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = stream.getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > limit) {
      await reader.cancel();
      return null;
    }
  }
}

/** Reads such a hash; null where it is none. Nothing is run. */
export async function readCodeHash(hash: string): Promise<CodeLink | null> {
  const [, experiment = "", data = ""] = /^#code=([a-z0-9-]+)\.([\w-]*)/.exec(hash) ?? [];
  if (experiment === "") return null;
  const fault = (message: string): CodeLink => ({ kind: "fault", experiment, message });
  if (hash.length > LONGEST_LINK)
    return fault("The code in this link is too long. Ask for it as a file, and paste it here.");
  try {
    const way = new DecompressionStream("deflate-raw") as ReadableWritablePair<
      Uint8Array<ArrayBuffer>,
      Uint8Array<ArrayBuffer>
    >; // of bytes, which its type leaves open
    const text = await textUpTo(streamOf(unpacked(data)).pipeThrough(way), LONGEST_TEXT);
    return text === null
      ? fault("The code in this link is too long. Ask for it as a file, and paste it here.")
      : { kind: "code", experiment, text };
  } catch {
    return fault("The code in this link cannot be read: the link was cut off or changed on its way.");
  }
}
