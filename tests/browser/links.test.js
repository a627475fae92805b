// Numbers, notes, passages and paragraphs lead to each other without a script, at every width, and so do links from elsewhere.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { after, before, test } from "node:test";
import { RAIL, fixture, inView, launch, open } from "./support.js";

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** The ids on a page that start with `prefix`: the first, one in the middle and the last. */
function some(edition, page, prefix) {
  const ids = [...edition.html(page).matchAll(/ id="([^"]+)"/g)].map((found) => found[1]).filter((id) => id.startsWith(prefix));
  return [...new Set([ids[0], ids[ids.length >> 1], ids.at(-1)])];
}

for (const width of [320, 768, 1280]) {
  test(`a note number leads to its note, and the note back, at ${width} px`, async () => {
    for (const name of ["normal", "dense", "rtl", "cjk"]) {
      const edition = fixture(name);
      const page = name === "normal" ? "reading.html" : "text.html";
      const { tab, close } = await open(browser, edition.address(page), { viewport: { width, height: 800 } });
      for (const ref of some(edition, page, "r-")) {
        const note = `n-${ref.slice(2)}`;
        if (width < RAIL) assert.equal(await inView(tab, note), false, `${name}: ${note} isn't folded`);
        await tab.locator(`[id="${ref}"]`).click();
        assert.ok(await inView(tab, note), `${name}: ${note} isn't in view`);
        await tab.locator(`[id="${note}"] [role=doc-backlink]`).click();
        assert.ok(await inView(tab, ref), `${name}: ${ref} isn't in view`);
      }
      await close();
    }
  });
}

for (const width of [320, 1280]) {
  test(`a link opened cold shows its note, passage or paragraph at ${width} px`, async () => {
    const { tab, close } = await open(browser, "about:blank", { viewport: { width, height: 800 } });
    for (const [name, page] of [["normal", "reading.html"], ["dense", "text.html"], ["brutal", "text.html"], ["rtl", "text.html"], ["cjk", "text.html"]]) {
      const edition = fixture(name);
      for (const id of [...some(edition, page, "n-"), some(edition, page, "a-")[1], some(edition, page, "p-")[1]]) {
        await tab.goto("about:blank");
        await tab.goto(`${edition.address(page)}#${encodeURIComponent(id)}`);
        assert.ok(await inView(tab, id), `${name}/${page}#${id}`);
        assert.equal(await tab.locator(":target").count(), 1, `${name}/${page}#${id} is no target`);
      }
    }
    await close();
  });
}

test("the last of 2,080 notes opens cold", async () => {
  const edition = fixture("big");
  const id = some(edition, "text.html", "n-").at(-1);
  for (const width of [360, 1280]) {
    const { tab, close } = await open(browser, `${edition.address("text.html")}#${id}`, { viewport: { width, height: 800 } });
    assert.ok(await inView(tab, id), `at ${width} px`);
    await close();
  }
});

test("a passage in the view of notes leads to the text", async () => {
  for (const name of ["normal", "rtl"]) {
    const edition = fixture(name);
    const page = name === "normal" ? "reading" : "text";
    for (const width of [360, 1280]) {
      const { tab, close } = await open(browser, edition.address(`${page}.notes.html`), { viewport: { width, height: 800 } });
      const link = tab.locator(".alone a.hl").first();
      const id = decodeURIComponent((await link.getAttribute("href")).split("#")[1]);
      await link.click();
      await tab.waitForURL(/#/);
      assert.ok(tab.url().includes(`/${page}.html#`), tab.url());
      assert.ok(await inView(tab, id), `${name}: ${id}`);
      await close();
    }
  }
});

test("links to words lead to their passage, by the words alone", async () => {
  const edition = fixture("normal");
  const records = edition.pages.filter((page) => /^(claims|events|sources|people)\//.test(page));
  const links = records.flatMap((page) => [...edition.html(page).matchAll(/href="\.\.\/([^"#]*)#a-([^":]*):~:(text=[^"]*)"/g)]);
  assert.ok(links.length > 0, "no record links to words");
  for (const [, page, stem, words] of links.filter((_, index) => index % 8 === 0)) {
    // The browser scrolls there in its own time, and on a busy machine it may give up the search before the page is laid out: then
    // it stays at the top, and is asked again. Where it scrolled elsewhere nobody asks again.
    let shown = false;
    let top = 0;
    for (let visits = 0; visits < 3 && !shown && top === 0; visits += 1) {
      const { tab, close } = await open(browser, edition.address("404.html"));
      await tab.goto(`${edition.address(page)}#:~:${words.replaceAll("&amp;", "&")}`);
      for (let tries = 0; tries < 50 && !shown; tries += 1) {
        await tab.waitForTimeout(100);
        shown = await inView(tab, `a-${stem}`);
      }
      top = await tab.evaluate(() => scrollY);
      await close();
    }
    assert.ok(shown, `${page}: ${words} shows something else`);
  }
});

test("contents lead to their headings", async () => {
  for (const [name, page] of [["normal", "reading.html"], ["rtl", "text.html"], ["cjk", "text.html"]]) {
    const { tab, close } = await open(browser, fixture(name).address(page));
    for (const link of (await tab.locator(".toc a").all()).slice(0, 3)) {
      const id = decodeURIComponent((await link.getAttribute("href")).slice(1));
      await link.click();
      assert.ok(await inView(tab, id), `${name}: ${id}`);
    }
    await close();
  }
});

for (const name of ["normal", "small", "dense", "brutal", "rtl", "cjk"]) {
  test(`every link of ${name} leads somewhere`, () => {
    const edition = fixture(name);
    const ids = new Map(edition.pages.map((page) => [page, new Set([...edition.html(page).matchAll(/ id="([^"]+)"/g)].map((found) => found[1]))]));
    const wrong = [];
    for (const page of edition.pages) {
      for (const [, address] of edition.html(page).matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^[a-z]+:/.test(address)) continue;
        const [path, id] = address.replaceAll("&amp;", "&").replace(/:~:.*$/, "").split("#").map(decodeURIComponent);
        const file = path ? relative(edition.site, join(edition.site, dirname(page), path)) : page;
        if (!existsSync(join(edition.site, file)) || file.startsWith("..")) wrong.push(`${page}: ${address}`);
        else if (id && !ids.get(file)?.has(id)) wrong.push(`${page}: ${address}: no such place`);
      }
    }
    assert.equal(wrong.slice(0, 9).join("\n"), "");
  });
}

