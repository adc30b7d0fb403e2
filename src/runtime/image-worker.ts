/// <reference lib="webworker" />
/** Reads a reader's image files away from the page: unpacking and checking a large one takes seconds. */
import { readImageFiles, type ReadableFile } from "@learning/image-set";

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data }: MessageEvent<readonly ReadableFile[]>) => {
  void readImageFiles(data).then((reading) => {
    const buffers = [reading.images?.value.pixels.buffer, reading.labels?.value.buffer];
    scope.postMessage(
      reading,
      buffers.filter((buffer) => buffer instanceof ArrayBuffer),
    );
  });
};
