import { expect, test } from "vitest";
import { bench, newContext, press, until, useBrowser, visit, address } from "./notebook";

useBrowser();

const ID = "sgd-noise/two-wells";

test("what is set before the page's script has come is what the bench runs with", async () => {
  const context = await newContext({});
  const page = await context.newPage();
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/assets/lesson-sgd-noise-*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(new URL("lessons/sgd-noise/", address()).href, { waitUntil: "commit" });
  const experiment = bench(page, ID);
  const numbers = experiment.locator("input.number");
  const typed = numbers.first();
  await typed.waitFor();
  await typed.fill("0.007");
  const choice = experiment.locator(".controls .field:not(:first-child) select").first();
  const other = await choice.locator("option:not([selected])").last().getAttribute("value");
  await choice.selectOption(other);
  const box = experiment.locator("input[type=checkbox]").first();
  const boxes = await experiment.locator("input[type=checkbox]").count();
  const was = boxes > 0 ? await box.isChecked() : false;
  if (boxes > 0) await box.click();
  arrive();
  await page.locator("#present").waitFor();
  await press(experiment, "Run");
  await until(experiment, "data-step", (step) => Number(step) > 0);
  expect(await typed.inputValue()).toBe("0.007");
  expect(await choice.inputValue()).toBe(other);
  if (boxes > 0) expect(await box.isChecked()).toBe(!was);
  const run = decodeURIComponent(new URL(page.url()).search);
  expect(run).toContain("0.007");
  expect(run).toContain(String(other));
  await context.close();
});

test("a press at once is heard", async () => {
  const { page, complaints, close } = await visit("lessons/sgd-noise/");
  const experiment = bench(page, ID);
  await experiment.getByRole("button", { name: "Run", exact: true }).evaluate((button) => {
    (button as HTMLElement).click();
  });
  await until(experiment, "data-step", (step) => Number(step) > 0);
  expect(complaints).toEqual([]);
  await close();
});
