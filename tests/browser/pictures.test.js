// Pictures of the main pages for people to look at, in target/screenshots: three widths, light and dark, and other looks.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fixture, launch, open, target } from "./support.js";

const folder = join(target, "screenshots");
let browser;
before(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launch();
});
after(() => browser?.close());

/** One page of every kind but for what looks like another. */
const every = ({ kinds }) => kinds.filter((page) => page !== "404.html" && !page.startsWith("method."));
/** What people come for. */
const main = ({ kinds }) => kinds.filter((page) => /^(index|reading|reading\.notes|claims|timeline)\.html$|^(claims|sources)\//.test(page));

async function take(name, choose, look, options) {
  const edition = fixture(name);
  const { tab, close } = await open(browser, "about:blank", options);
  let taken = 0;
  for (const page of choose(edition)) {
    await tab.goto(edition.address(page));
    // A text is far longer than anyone looks at; what it looks like is plain after a few windows.
    const height = Math.min(await tab.evaluate(() => document.documentElement.scrollHeight), 4000);
    await tab.screenshot({ path: join(folder, `${name}-${page.replaceAll("/", "-").replace(".html", "")}-${look}.png`), fullPage: true, clip: { x: 0, y: 0, width: options.viewport.width, height } });
    taken += 1;
  }
  assert.ok(taken > 0, `${name} has none of the pages`);
  await close();
}

for (const width of [360, 768, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    const options = { colorScheme, viewport: { width, height: 900 } };
    test(`the edition, ${colorScheme} at ${width} px`, () => take("normal", width === 768 ? main : every, `${width}-${colorScheme}`, options));
    test(`other scripts, ${colorScheme} at ${width} px`, async () => {
      for (const name of ["dense", "rtl", "cjk"]) await take(name, () => ["text.html", ...(name === "dense" ? ["wide.html"] : [])], `${width}-${colorScheme}`, options);
    });
  }
}
test("forced colours, and more contrast", async () => {
  await take("normal", () => ["reading.html", "claims.html"], "1280-forced", { forcedColors: "active", viewport: { width: 1280, height: 900 } });
  await take("normal", () => ["reading.html", "claims.html"], "1280-contrast", { contrast: "more", viewport: { width: 1280, height: 900 } });
});
