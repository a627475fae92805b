// axe-core finds no violation on any kind of page, light and dark, wide and narrow.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { fixture, launch, open, unfold } from "./support.js";

const axe = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "node_modules/axe-core/axe.min.js"), "utf8");
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

async function check(name, pages, looks) {
  const edition = fixture(name);
  for (const [colorScheme, width] of looks) {
    const { tab, close } = await open(browser, "about:blank", { javaScriptEnabled: true, colorScheme, viewport: { width, height: 900 } });
    for (const page of pages(edition)) {
      await tab.goto(edition.address(page));
      await unfold(tab);
      await tab.evaluate(axe);
      const found = await tab.evaluate(async () => (await globalThis.axe.run({ resultTypes: ["violations"] })).violations);
      const said = found.map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 200)} ${one.nodes[0].failureSummary}`);
      assert.deepEqual(said, [], `${name}/${page}, ${colorScheme} at ${width} px`);
    }
    await close();
  }
}

// Colours change with the scheme and the layout with the width: each kind of page is seen in both, texts in all four.
const WIDE = ["light", 1280];
const NARROW = ["dark", 360];
for (const look of [WIDE, NARROW]) {
  test(`every kind of page of the edition, ${look[0]} at ${look[1]} px`, () => check("normal", ({ kinds, texts }) => new Set([...kinds, ...texts.filter((page) => page.startsWith("reading."))]), [look]));
}
test("texts and claims in the other looks", () => check("normal", () => ["method.html", "claims.html", "timeline.html"], [["dark", 1280], ["light", 360]]));
for (const name of ["rtl", "cjk"]) test(`texts of ${name}`, () => check(name, () => ["text.html", "text.notes.html", "wide.html"], [WIDE, NARROW]));
test("texts of dense", () => check("dense", () => ["text.html", "wide.html"], [["dark", 1280]]));
for (const name of ["brutal", "big"]) test(`texts of ${name}`, () => check(name, () => ["text.html"], [WIDE]));
