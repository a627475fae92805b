// On paper every note stands, word for word, though it was folded on screen.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fixture, launch, open, target } from "./support.js";

const folder = join(target, "browser/print");
let browser;
before(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launch();
});
after(() => browser?.close());

// Lines are broken and words hyphenated on paper, and letters joined to ligatures.
const letters = (words) => words.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]/gu, "");

for (const [name, page, width] of [["normal", "reading.html", 1280], ["normal", "reading.html", 360], ["normal", "reading.passages.html", 360], ["dense", "text.html", 360], ["brutal", "text.html", 1280], ["cjk", "text.html", 1280]]) {
  test(`every note of ${name}/${page} is in the PDF, printed from a window of ${width} px`, async (t) => {
    const { tab, close } = await open(browser, fixture(name).address(page), { viewport: { width, height: 900 } });
    const path = join(folder, `${name}-${page.replace(".html", "")}-${width}.pdf`);
    writeFileSync(path, await tab.pdf({ format: "A4" }));
    // What print leaves out has no place on paper: the links to the notes before and after.
    const notes = await tab.$$eval("aside.n", (all) => all.map((one) => ({
      id: one.id,
      parts: [...one.querySelectorAll(".t, :scope > p:not(.m, .t, .lead)")].map((part) => part.textContent),
    })));
    await close();
    const text = execFileSync("pdftotext", ["-raw", "-nopgbrk", path, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
    const paper = letters(text);
    const lost = notes.filter(({ parts }) => !parts.every((part) => paper.includes(letters(part))));
    assert.deepEqual(lost.slice(0, 5).map(({ id, parts }) => `${id}: ${parts}`), [], `${lost.length} of ${notes.length} notes aren't on paper`);
    assert.ok(notes.length > 0 && notes.every(({ parts }) => parts.length > 0));
    t.diagnostic(`${notes.length} notes, ${path.slice(target.length + 1)}`);
  });
}

// The letters of Arabic come out of a PDF in their joined shapes and in any order, so boxes are asked instead of words.
for (const name of ["rtl", "big"]) {
  test(`every note of ${name} has its place on paper`, async () => {
    const { tab, close } = await open(browser, fixture(name).address("text.html"), { viewport: { width: 360, height: 900 } });
    await tab.emulateMedia({ media: "print" });
    const hidden = await tab.$$eval("aside.n", (all) => all.filter((one) => !one.checkVisibility() || one.getBoundingClientRect().height === 0).map((one) => one.id));
    assert.deepEqual(hidden, []);
    await close();
  });
}
