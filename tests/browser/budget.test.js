// What a first view costs: a text of some 1,500 words with 12 notes, nothing kept from before; and nothing jumps.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fixture, launch, open } from "./support.js";
import { serve } from "./server.js";

const KB = 1024;
const STYLE = 20 * KB;
const SCRIPT = 10 * KB;
const FIRST_VIEW = 60 * KB;
const REQUESTS = 3;

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

test("the first view", async (t) => {
  const edition = fixture("small");
  const html = edition.html("text.html");
  assert.equal(html.match(/<aside class="n /g).length, 12);
  const server = await serve(edition.site);
  t.after(server.close);
  const { tab, close } = await open(browser, server.address("text.html"), { javaScriptEnabled: true });
  await tab.waitForLoadState("networkidle");
  const size = server.answers.reduce((sum, answer) => sum + answer.size, 0);
  for (const { path, size } of server.answers) t.diagnostic(`${path}: ${size} bytes`);
  t.diagnostic(`${server.answers.length} requests, ${size} bytes, uncompressed`);
  // The icon is for the browser's own tab, which asks for it when the view is done.
  const requests = server.answers.filter(({ path }) => !path.endsWith("/favicon.svg"));
  assert.ok(requests.length <= REQUESTS, `${requests.length} requests`);
  assert.ok(size <= FIRST_VIEW, `${size} bytes`);
  await close();
});

test("sheets and scripts", (t) => {
  const assets = join(fixture("normal").site, "assets");
  const sizes = (end) => readdirSync(assets).filter((name) => name.endsWith(end)).map((name) => [name, readFileSync(join(assets, name)).length]);
  for (const [name, size] of sizes(".css")) {
    t.diagnostic(`${name}: ${size} bytes`);
    assert.ok(size <= STYLE, `${name} has ${size} bytes`);
  }
  const script = sizes(".js").filter(([name]) => !name.includes("search")).reduce((sum, [, size]) => sum + size, 0);
  assert.ok(script <= SCRIPT, `the scripts have ${script} bytes`);
});

/** The shift of a page whose pictures come late, from the first line to the last. */
async function shift(edition, page, width) {
  const server = await serve(edition.site, 150);
  const { tab, close } = await open(browser, "about:blank", { javaScriptEnabled: true, viewport: { width, height: 900 } });
  await tab.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shifts.push({ value: entry.value, nodes: entry.sources.map((one) => `${one.node?.nodeName}#${one.node?.id ?? ""}`) });
    }).observe({ type: "layout-shift", buffered: true });
  });
  await tab.goto(server.address(page), { waitUntil: "commit" });
  await tab.waitForLoadState("networkidle");
  // Pictures that are asked for late arrive while their place is in view.
  for (const picture of await tab.locator("main img").all()) {
    await picture.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await tab.waitForTimeout(200);
  }
  await tab.waitForLoadState("networkidle");
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const shifts = await tab.evaluate(() => globalThis.shifts);
  await close();
  await server.close();
  return shifts;
}

for (const [name, pages] of [["normal", ["index.html", "reading.html", "claims.html", "timeline.html"]], ["small", ["text.html"]], ...["dense", "brutal", "big", "rtl", "cjk"].map((name) => [name, ["text.html"]])]) {
  test(`nothing jumps in ${name}`, async () => {
    for (const page of pages) {
      for (const width of [360, 1280]) assert.deepEqual(await shift(fixture(name), page, width), [], `${name}/${page} at ${width} px`);
    }
  });
}
