import type { FilesReading, ReadableFile } from "@learning/image-set";

const LOST: FilesReading = {
  images: null,
  labels: null,
  faults: [
    "The files could not be read: the browser may be short of memory. What was there before is still there.",
  ],
};

/** Reads image files in a worker that lives as long as that takes. It always comes to a result. */
export function readFilesInWorker(files: readonly ReadableFile[]): Promise<FilesReading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./image-worker.ts", import.meta.url), { type: "module" });
    const end = (reading: FilesReading): void => {
      worker.terminate();
      resolve(reading);
    };
    worker.onmessage = ({ data }: MessageEvent<FilesReading>) => {
      end(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(LOST);
    };
    worker.onmessageerror = () => {
      end(LOST);
    };
    worker.postMessage(files);
  });
}
