import jsQR from "jsqr";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { serve } from "../../scripts/serve.mjs";
import { bench, useBrowser, visit } from "./notebook";

useBrowser();

const LESSON = "lessons/sgd-noise/";
const ID = "sgd-noise/two-wells";

let room: Server;
beforeAll(async () => {
  room = await serve({ port: 0, host: "0.0.0.0" });
});
afterAll(() => {
  room.close();
});

/** What a phone's camera reads off the screen. */
async function decoded(page: Page): Promise<string> {
  const png = (await page.screenshot()).toString("base64");
  const { data, width, height } = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    // One letter a pixel: millions of numbers would take half a minute to come over.
    let data = "";
    for (let i = 0; i < pixels.data.length; i += 4) data += pixels.data[i]! < 128 ? "x" : " ";
    return { data, width: pixels.width, height: pixels.height };
  }, png);
  const grey = [...data].flatMap((pixel) => (pixel === "x" ? [0, 0, 0, 255] : [255, 255, 255, 255]));
  return jsQR(Uint8ClampedArray.from(grey), width, height)?.data ?? "";
}

test("the code holds the experiment in view, its parameters and its seed, and whoever opens it has them", async () => {
  const { page, complaints, close } = await visit(`${LESSON}?run=${ID};seed=41;updates=750`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("dialog", { name: "Share this experiment" }).waitFor();
  const link = await decoded(page);
  expect(link).toContain(`?run=${ID};seed=41;`);
  expect(await page.getByText("npm start -- --host").isVisible()).toBe(true);
  const phone = await visit(new URL(link).pathname.slice(1) + new URL(link).search, {
    viewport: { width: 390, height: 780 },
  });
  const experiment = bench(phone.page, ID);
  await expect.poll(() => experiment.getByLabel("Seed", { exact: true }).inputValue()).toBe("41");
  expect(await experiment.getByLabel("number of updates").first().inputValue()).toBe("750");
  // The bench is taller than a phone: it begins below the bar of the page.
  await expect.poll(async () => Math.round((await experiment.boundingBox())!.y / 100)).toBeLessThanOrEqual(1);
  expect((await experiment.boundingBox())!.y).toBeGreaterThan(0);
  // The experiment is what the phone shows first, and Run is under the thumb.
  expect(await experiment.getByRole("button", { name: "Run", exact: true }).isVisible()).toBe(true);
  const run = await experiment.getByRole("button", { name: "Run", exact: true }).boundingBox();
  expect(run!.y).toBeGreaterThan(0);
  expect(run!.y + run!.height).toBeLessThanOrEqual(780);
  expect(complaints).toEqual([]);
  await phone.close();
  await close();
}, 120_000);

test("served to the room, the code shows the address that others reach", async () => {
  const { port } = room.address() as AddressInfo;
  const { page, close } = await visit(LESSON);
  await page.goto(`http://localhost:${String(port)}/${LESSON}?present`);
  await page.locator("[data-slides]").waitFor();
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "Share this experiment" });
  await dialog.waitFor();
  const link = await dialog.locator(".share-link").innerText();
  const told = (await (await fetch(`http://localhost:${String(port)}/room.json`)).json()) as string[];
  if (told[0] !== undefined) expect(link.startsWith(told[0])).toBe(true);
  else expect(await dialog.getByText("npm start -- --host").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(await page.locator("[data-slides]").count()).toBe(1);
  await close();
});
