import { useId, useState, type ReactNode } from "react";
import { joinImages, type ImageSet } from "@learning/image-set";
import { readFilesInWorker } from "../../runtime/image-client";
import { say, t } from "../../words/words";
import { counted, formatNumber } from "../format";
import { Words } from "../slots";
import { PixelImage } from "./pixel-image";

/** The pixels of one image of a set, 0 to 1. */
const pixelsOf = ({ pixels, width, height }: ImageSet, at: number): Float32Array =>
  Float32Array.from(pixels.subarray(at * width * height, (at + 1) * width * height), (value) => value / 255);

/** A reader's own files: chosen or dropped, checked, paged through. They stay on the reader's machine. */
export function OwnImages({
  set,
  at,
  onSet,
  onAt,
}: {
  readonly set: ImageSet | null;
  readonly at: number;
  readonly onSet: (set: ImageSet) => void;
  readonly onAt: (at: number) => void;
}): ReactNode {
  const input = useId();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [reading, setReading] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setReading(true);
    const joined = joinImages(set, await readFilesInWorker(files));
    setReading(false);
    setFaults(joined.faults);
    if (joined.set && joined.set !== set) onSet(joined.set);
  };
  return (
    <div
      className="own-images"
      data-reading={reading}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        void take([...event.dataTransfer.files]);
      }}
    >
      {set ? <ImagePager set={set} at={at} onAt={onAt} /> : null}
      <label htmlFor={input}>{t(set ? "draw.otherFiles" : "draw.files")}</label>
      <input
        id={input}
        type="file"
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = ""; // so that the same file can be chosen again
          void take(files);
        }}
      />
      <p className="note-line">{t(reading ? "draw.reading" : "draw.formats")}</p>
      {faults.length > 0 ? (
        <div role="alert">
          {faults.map((fault) => (
            <p key={fault} className="fault">
              {say(fault)}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function ImagePager({
  set,
  at,
  onAt,
}: {
  readonly set: ImageSet;
  readonly at: number;
  readonly onAt: (at: number) => void;
}): ReactNode {
  const field = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const go = (to: number): void => {
    onAt(Math.min(set.count - 1, Math.max(0, to)));
  };
  const commit = (): void => {
    const typed = Number(draft?.trim() ?? "");
    setDraft(null);
    if (draft !== null && Number.isInteger(typed) && typed > 0) go(typed - 1);
  };
  const label = set.labels?.[at];
  return (
    <>
      <PixelImage pixels={pixelsOf(set, at)} width={set.width} label={t("draw.imageOf", { n: at + 1 })} />
      <p className="own-count" role="status">
        {t("draw.count", {
          ...counted(set.count),
          name: set.name,
          width: set.width,
          height: set.height,
          labels: label === undefined ? t("draw.unlabelled") : "",
        })}
        {label === undefined ? null : <Words of="draw.labelled" with={{ label: <strong>{label}</strong> }} />}
      </p>
      <div className="draw-buttons">
        <button
          type="button"
          disabled={at === 0}
          onClick={() => {
            go(at - 1);
          }}
        >
          {t("draw.previous")}
        </button>
        <label htmlFor={field}>{t("draw.image")}</label>
        <input
          id={field}
          className="number"
          type="text"
          inputMode="numeric"
          value={draft ?? String(at + 1)}
          onChange={(event) => {
            setDraft(event.target.value);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            if (event.key === "Escape") setDraft(null);
          }}
        />
        <span>{t("draw.of", { n: formatNumber(set.count, 7) })}</span>
        <button
          type="button"
          disabled={at === set.count - 1}
          onClick={() => {
            go(at + 1);
          }}
        >
          {t("draw.next")}
        </button>
      </div>
    </>
  );
}
