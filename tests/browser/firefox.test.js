// Firefox ESR as Debian has it, driven over WebDriver BiDi: the layout and what opens without a script hold there too.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { faults, layout } from "./measure.js";
import { RAIL, fixture, inView, unfold } from "./support.js";

const executablePath = "/usr/bin/firefox-esr";
// Playwright drives Firefox only in a build of its own, or, over BiDi, in one newer than the ESR.
const skip = existsSync(executablePath) ? false : "firefox-esr isn't installed";
let browser;
before(async () => {
  if (!skip) browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
});
after(() => browser?.close());

for (const name of ["normal", "dense", "rtl"]) {
  test(`texts of ${name} in Firefox`, { skip }, async (t) => {
    const edition = fixture(name);
    const tab = await browser.newPage();
    const wrong = [];
    for (const page of edition.annotated) {
      await tab.goto(edition.address(page));
      await unfold(tab);
      for (const width of [360, 1280]) {
        await tab.setViewport({ width, height: 900 });
        const found = await tab.evaluate(layout);
        for (const [fault, what] of faults(found)) wrong.push(`${page} at ${width} px: ${fault}: ${what}`);
        if (width >= RAIL && found.hole > 200) t.diagnostic(`${name}/${page} at ${width} px: a hole of ${found.hole} px in the text, a note ${found.drift} px from its number`);
      }
    }
    await tab.close();
    if (wrong.length > 0) assert.fail(`${name}:\n${wrong.join("\n")}`);
  });
}

test("a number and a link opened cold show their notes in Firefox", { skip }, async () => {
  for (const [name, page] of [["normal", "reading.html"], ["rtl", "text.html"]]) {
    const edition = fixture(name);
    for (const width of [360, 1280]) {
      const tab = await browser.newPage();
      await tab.setViewport({ width, height: 800 });
      const id = [...edition.html(page).matchAll(/ id="(n-[^"]+)"/g)].at(-1)[1];
      await tab.goto(`${edition.address(page)}#${id}`);
      assert.ok(await inView(tab, id), `${name}: ${id} opened cold at ${width} px`);
      await tab.goto(edition.address(page));
      const number = await tab.$("a.ref");
      const note = (await number.evaluate((one) => one.getAttribute("href"))).slice(1);
      await number.click();
      assert.ok(await inView(tab, note), `${name}: ${note} at ${width} px`);
      await tab.close();
    }
  }
});
