// Opens the built edition as its readers do: from disk, with scripts off, at several widths.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { HtmlValidate } from "html-validate";

const here = dirname(fileURLToPath(import.meta.url));
const site = join(here, "../../target/browser/public");
const pictures = join(here, "../../target/screenshots");
const axe = readFileSync(join(here, "node_modules/axe-core/axe.min.js"), "utf8");
const address = (page) => pathToFileURL(join(site, page)).href;
const pages = readdirSync(site, { recursive: true }).map(String).filter((name) => name.endsWith(".html")).sort();
// One page of every kind, where the edition has it.
const kinds = ["index.html", "reading.html", "reading.notes.html", "reading.passages.html", "reading.clean.html", "method.html", "claims.html", "sources.html", "timeline.html", "people.html",
  "tags.html", "coverage.html", "404.html", ...["claims", "sources", "events", "people", "tags"].map((folder) => pages.find((page) => page.startsWith(`${folder}/`)))]
  .filter((page) => page && pages.includes(page));

let browser;
before(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});
after(() => browser?.close());

async function open(page, options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const refused = [];
  tab.on("request", (request) => { if (!request.url().startsWith("file:")) refused.push(request.url()); });
  await tab.goto(address(page));
  return { tab, refused, close: () => context.close() };
}

const annotated = pages.filter((page) => readFileSync(join(site, page), "utf8").includes('class="notes"'));

test("some pages have margin notes", () => assert.ok(annotated.length > 0, "no page has notes"));

for (const width of [1280, 768, 360]) {
  test(`no two notes overlap and nothing scrolls sideways at ${width} px`, async () => {
    for (const page of [...new Set([...annotated, ...kinds])]) {
      const { tab, refused, close } = await open(page, { viewport: { width, height: 900 } });
      const scroll = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(scroll <= 0, `${page} is ${scroll} px too wide at ${width} px`);
      // On a phone a paragraph's notes are closed: all are opened, to see them at once.
      if (width < 992) await tab.$$eval("details.notes", (all) => all.forEach((one) => { one.open = true; }));
      const boxes = await tab.$$eval("aside.n", (notes) => notes.filter((note) => note.checkVisibility()).map((note) => {
        const { x, y, width, height } = note.getBoundingClientRect();
        return { id: note.id, x, y, width, height };
      }));
      const seen = boxes.filter((box) => box.width > 0 && box.height > 0);
      for (const [index, a] of seen.entries()) {
        for (const b of seen.slice(index + 1)) {
          const apart = a.x + a.width <= b.x + 0.5 || b.x + b.width <= a.x + 0.5 || a.y + a.height <= b.y + 0.5 || b.y + b.height <= a.y + 0.5;
          assert.ok(apart, `${page} at ${width} px: notes ${a.id} and ${b.id} overlap`);
        }
      }
      assert.equal(seen.length, await tab.locator("aside.n").count(), `${page} at ${width} px: a note is hidden`);
      assert.deepEqual(refused, [], `${page} asks the network`);
      await close();
    }
  });

  test(`a click on a note number shows its note at ${width} px`, async () => {
    for (const page of annotated) {
      const { tab, close } = await open(page, { viewport: { width, height: 900 } });
      const number = tab.locator("a.ref").first();
      const target = (await number.getAttribute("href")).slice(1);
      await number.click();
      const note = tab.locator(`[id="${target}"]`);
      await note.waitFor({ state: "visible", timeout: 5000 });
      const box = await note.boundingBox();
      assert.ok(box && box.height > 0 && box.y < 900 && box.y + box.height > 0, `${page} at ${width} px: ${target} isn't in view`);
      await close();
    }
  });
}

test("a filter hides the notes of a kind or verdict, and their numbers, without a script", async () => {
  const page = annotated.find((one) => readFileSync(join(site, one), "utf8").includes('id="_v-'));
  for (const width of [1280, 360]) {
    const { tab, close } = await open(page, { viewport: { width, height: 900 } });
    await tab.$$eval(".tools details, details.notes", (all) => all.forEach((one) => { one.open = true; }));
    const shown = (selector) => tab.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
    for (const [box, name] of [["_k-event", "event"], [(await tab.locator('[id^="_v-"]').first().getAttribute("id")), null]]) {
      const class_ = name ?? `s${box.slice(3)}`;
      const all = await shown("aside.n");
      const own = await shown(`aside.n.${class_}`);
      assert.ok(own > 0, `${page} has no note with the class ${class_}`);
      await tab.locator(`#${box}`).uncheck();
      assert.equal(await shown(`aside.n.${class_}, .ref.${class_}`), 0, `${class_} at ${width} px`);
      assert.equal(await shown("aside.n"), all - own, `others than ${class_} at ${width} px`);
      await tab.locator(`#${box}`).check();
      assert.equal(await shown("aside.n"), all);
    }
    await close();
  }
});

test("a filter hides the claims of a verdict or kind in their index", async () => {
  const { tab, close } = await open("claims.html");
  const shown = () => tab.$$eval("li.fl", (all) => all.filter((one) => one.checkVisibility()).length);
  const all = await shown();
  for (const prefix of ["_v-", "_d-"]) {
    const box = tab.locator(`[id^="${prefix}"]`).first();
    await box.uncheck();
    assert.ok(await shown() < all, `${prefix} hides nothing`);
    await box.check();
    assert.equal(await shown(), all);
  }
  await close();
});

test("a link to a note opened cold shows it on a phone", async () => {
  const page = annotated[0];
  const id = /id="(n-[^"]+)"/.exec(readFileSync(join(site, page), "utf8"))[1];
  const { tab, close } = await open(`${page}`, { viewport: { width: 360, height: 740 } });
  await tab.goto(`${address(page)}#${id}`);
  await tab.locator(`[id="${id}"]`).waitFor({ state: "visible", timeout: 5000 });
  await close();
});

test("links to words lead to their passage, by the words alone", async () => {
  const links = pages.filter((page) => /^(claims|events|sources|people)\//.test(page))
    .flatMap((page) => [...readFileSync(join(site, page), "utf8").matchAll(/href="\.\.\/([^"#]*)#a-([^":]*):~:(text=[^"]*)"/g)]);
  assert.ok(links.length > 0, "no record links to words");
  for (const [, page, stem, words] of links.filter((_, index) => index % 8 === 0)) {
    const { tab, close } = await open(`404.html`);
    await tab.goto(`${address(page)}#:~:${words.replaceAll("&amp;", "&")}`);
    // The browser scrolls there in its own time.
    await tab.waitForTimeout(300);
    const [top, height] = await tab.$eval(`#a-${stem}`, (passage) => [passage.getBoundingClientRect().top, innerHeight]);
    assert.ok(top >= -20 && top < height, `${page}: ${words} shows something else (the passage is at ${top} px)`);
    await close();
  }
});

test("every note is on paper", async () => {
  for (const page of annotated) {
    const { tab, close } = await open(page);
    await tab.emulateMedia({ media: "print" });
    const hidden = await tab.$$eval("aside.n", (notes) => notes.filter((note) => note.getBoundingClientRect().height === 0).map((note) => note.id));
    assert.deepEqual(hidden, [], page);
    await close();
  }
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds no violation, ${colorScheme}`, async () => {
    for (const page of kinds) {
      for (const width of [1280, 360]) {
        const { tab, close } = await open(page, { javaScriptEnabled: true, colorScheme, viewport: { width, height: 900 } });
        await tab.evaluate(axe);
        const found = await tab.evaluate(async () => (await axe.run()).violations);
        assert.deepEqual(found.map((one) => `${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`), [], `${page} at ${width} px`);
        await tab.screenshot({ path: join(pictures, `${page.replaceAll("/", "-")}-${width}-${colorScheme}.png`), fullPage: width > 500 });
        await close();
      }
    }
  });
}

test("a strict content security policy holds", () => {
  for (const page of pages) {
    const html = readFileSync(join(site, page), "utf8");
    assert.ok(!/<[^>]+\sstyle=/.test(html), `${page} has an inline style`);
    assert.ok(!/<script(?![^>]*\ssrc=)/.test(html), `${page} has an inline script`);
    assert.ok(!/<[^>]+\son[a-z]+=/.test(html), `${page} has an inline handler`);
  }
});

test("the pages are valid HTML", async () => {
  const validate = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "no-inline-style": "error", "long-title": "off", "require-sri": "off", "no-trailing-whitespace": "off", "tel-non-breaking": "off" },
  });
  const wrong = [];
  for (const page of pages) {
    const report = await validate.validateFile(join(site, page));
    for (const result of report.results) {
      for (const message of result.messages) wrong.push(`${relative(site, result.filePath)}:${message.line}: ${message.ruleId}: ${message.message}`);
    }
  }
  assert.deepEqual(wrong.slice(0, 20), []);
});

test("the first view keeps its budget", () => {
  const css = readdirSync(join(site, "assets")).filter((name) => name === "style.css").map((name) => readFileSync(join(site, "assets", name)).length);
  assert.ok(css[0] <= 20 * 1024, `style.css has ${css[0]} bytes`);
});
