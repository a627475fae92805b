// Nothing lies over anything else, nothing is wider than the page, no note is lost: at every width, however many notes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { faults, layout } from "./measure.js";
import { RAIL, WIDTHS, fixture, launch, open, unfold } from "./support.js";

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const COUNTS = { dense: 208, brutal: 780, big: 2080, rtl: 60, cjk: 60 };

/** Measures pages at all widths, and says where text waits longest for notes, and which note is farthest from its number. */
async function check(t, name, choose, widths = WIDTHS) {
  const edition = fixture(name);
  const wrong = [];
  for (const page of choose(edition)) {
    const { tab, asked, close } = await open(browser, edition.address(page));
    await unfold(tab);
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 900 });
      const found = await tab.evaluate(layout);
      for (const [fault, what] of faults(found)) wrong.push(`${page} at ${width} px: ${fault}: ${what}`);
      if (page === "text.html" && found.notes !== COUNTS[name]) wrong.push(`${page} at ${width} px: ${found.notes} notes`);
      if (width >= RAIL && !found.below) torn(t, `${name}/${page} at ${width} px`, found);
    }
    if (asked.length > 0) wrong.push(`${page} asks the network: ${asked}`);
    await close();
  }
  if (wrong.length > 0) assert.fail(`${name}:\n${wrong.join("\n")}`);
}

/** Blank text and far notes are told, not refused: how much is too much is the theme's to say. */
function torn(t, where, { hole, drift }) {
  if (hole > 200 || drift > 400) t.diagnostic(`${where}: a hole of ${hole} px in the text, a note ${drift} px from its number`);
}

for (const name of ["normal", "dense", "rtl", "cjk"]) {
  test(`texts of ${name} in all their views`, (t) => check(t, name, (edition) => edition.texts));
  test(`the other pages of ${name}`, (t) => check(t, name, (edition) => edition.kinds.filter((page) => !edition.texts.includes(page)), [320, 768, 1280]));
}
test("780 notes beside 120 paragraphs", (t) => check(t, "brutal", () => ["text.html", "text.notes.html", "claims.html", "timeline.html", "text.map.html"]));
test("2,080 notes beside 1,200 paragraphs", (t) => check(t, "big", () => ["text.html"]));

test("code runs from left to right in a text that runs from right to left", async () => {
  const { tab, close } = await open(browser, fixture("rtl").address("text.html"));
  const starts = await tab.$$eval(".r pre code", (all) => all.map((code) => {
    // The first and the last letter of the first line.
    const letters = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    const left = (node, at) => {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    };
    const first = letters.nextNode();
    let last = [first, 0];
    for (let node = first; node && !node.data.includes("\n"); node = letters.nextNode()) last = [node, node.data.length - 1];
    return { first: left(first, 0), last: left(...last), edge: code.parentElement.getBoundingClientRect().left };
  }));
  assert.ok(starts.length > 0);
  for (const { first, last, edge } of starts) assert.ok(edge < first && first < edge + 40 && first < last, `from ${first} to ${last}, in a block at ${edge}`);
  await close();
});
