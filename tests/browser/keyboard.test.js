// A reader who has only a keyboard gets everywhere, sees where they are, and is let go again. Scripts are off, but for n and p.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { RAIL, fixture, inView, launch, open, shown } from "./support.js";

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const PLACES = [["normal", "reading.html"], ["rtl", "text.html"]];

/** What has the focus, and whether one sees that. */
const focus = (tab) => tab.evaluate(() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  return {
    id: one.id, name: one.localName, classes: one.className, href: one.getAttribute("href"), note: one.closest("aside.n")?.id, tools: one.closest(".tools") !== null,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
});

/** Presses Tab until what has the focus is wanted; each stop on the way must be seen. */
async function tabTo(tab, wanted, most = 90) {
  const passed = [];
  for (let presses = 0; presses < most; presses += 1) {
    await tab.keyboard.press("Tab");
    const now = await focus(tab);
    assert.ok(now.marked && now.seen, `the focus can't be seen on ${JSON.stringify(now)}`);
    if (wanted(now)) return now;
    passed.push(`${now.name}.${now.classes}`);
  }
  return assert.fail(`not reached: passed ${passed.join(" ")}`);
}

for (const [name, page] of PLACES) {
  for (const width of [360, 1280]) {
    const start = () => open(browser, fixture(name).address(page), { viewport: { width, height: 800 } });

    test(`${name} at ${width} px: past the header, to a note and back`, async () => {
      const { tab, close } = await start();
      await tab.keyboard.press("Tab");
      const skip = await focus(tab);
      assert.ok(skip.classes.includes("skip") && skip.seen && skip.marked, `the first stop is ${JSON.stringify(skip)}`);
      await tab.keyboard.press("Enter");
      await tab.keyboard.press("Tab");
      assert.ok(await tab.evaluate(() => document.activeElement.closest("main") !== null), "the next stop isn't in the text");

      const number = await tabTo(tab, ({ classes }) => classes.split(" ").includes("ref"));
      await tab.keyboard.press("Enter");
      const note = number.href.slice(1);
      assert.ok(await inView(tab, note), `${note} isn't in view`);
      const inside = await tabTo(tab, (now) => now.note === note, 3);
      assert.equal(inside.href, `#${number.id}`, "the first link of a note leads back");
      await tab.keyboard.press("Enter");
      assert.ok(await inView(tab, number.id), `${number.id} isn't in view`);
      await tab.keyboard.press("Tab");
      const on = await tab.evaluate((id) => Boolean(document.getElementById(id).compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING), number.id);
      assert.ok(on, "reading doesn't go on after the number");
      await close();
    });

    test(`${name} at ${width} px: filters and views`, async () => {
      const { tab, close } = await start();
      if (width < RAIL) {
        await tabTo(tab, (now) => now.name === "summary" && now.tools);
        await tab.keyboard.press("Enter");
      }
      const box = await tabTo(tab, ({ id }) => id.startsWith("_k-"));
      const mark = box.id.slice(3);
      await tab.keyboard.press("Space");
      assert.equal(await shown(tab, `.ref.${mark}`), 0, `${mark} is still shown`);
      await tab.keyboard.press("Space");
      assert.ok(await shown(tab, `.ref.${mark}`) > 0, `${mark} doesn't come back`);

      await tab.goto(tab.url());
      const view = await tabTo(tab, ({ href }) => href?.includes(".clean.html"));
      await Promise.all([tab.waitForURL(`**/${view.href}`), tab.keyboard.press("Enter")]);
      assert.equal(await tab.locator("aside.n").count(), 0);
      await tabTo(tab, ({ href }) => href === page);
      await close();
    });
  }
}

test("Tab goes through all of a page and out again", async () => {
  const { tab, close } = await open(browser, fixture("small").address("text.html"));
  const stops = await tab.$$eval("a[href], summary, input, button", (all) => all.filter((one) => one.checkVisibility()).length);
  const reached = new Set();
  for (let presses = 0; presses <= stops + 9; presses += 1) {
    await tab.keyboard.press("Tab");
    const place = await tab.evaluate(() => (document.activeElement === document.body ? -1 : [...document.querySelectorAll("*")].indexOf(document.activeElement)));
    if (place < 0 || reached.has(place)) break;
    assert.ok(place > Math.max(-1, ...reached), "a stop comes before one that stands above it");
    reached.add(place);
  }
  assert.ok(reached.size >= stops, `${reached.size} stops were reached of ${stops}`);
  await close();
});

test("with the script, n and p walk the notes", async () => {
  const { tab, close } = await open(browser, fixture("normal").address("reading.html"), { javaScriptEnabled: true });
  const numbers = await tab.$$eval(".ref[id]", (all) => all.map((one) => one.id));
  // A key by itself does nothing before a note has the focus.
  await tab.keyboard.press("n");
  assert.equal(await tab.evaluate(() => document.activeElement === document.body), true);
  await tab.locator(`[id="${numbers[0]}"]`).focus();
  for (const [key, at] of [["n", 1], ["n", 2], ["p", 1]]) {
    await tab.keyboard.press(key);
    assert.equal((await focus(tab)).id, numbers[at]);
    assert.ok(await inView(tab, numbers[at]));
  }
  // The note of the number that has the focus is lit.
  assert.ok(await tab.evaluate((id) => document.getElementById(id.replace(/^r-/, "n-")).classList.contains("on"), numbers[1]));
  await close();
});

test("with the script, the contents say where the reader is", async () => {
  const { tab, close } = await open(browser, fixture("normal").address("reading.html"), { javaScriptEnabled: true });
  const current = () => tab.$$eval('.toc [aria-current="location"]', (all) => all.map((one) => one.hash));
  assert.deepEqual(await current(), []);
  const headings = await tab.$$eval(".toc a", (all) => all.map((one) => one.hash));
  for (const at of [3, 8, 1]) {
    await tab.evaluate((hash) => document.getElementById(hash.slice(1)).scrollIntoView({ block: "start", behavior: "instant" }), headings[at]);
    await tab.waitForFunction((hash) => document.querySelector('.toc [aria-current="location"]')?.hash === hash, headings[at], { timeout: 5000 });
    assert.equal((await current()).length, 1);
  }
  await close();
});
