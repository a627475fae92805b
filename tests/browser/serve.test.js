// `postil serve`, as someone sees it who edits: the page follows the files, keeps its place, and says what is wrong.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { inView, launch, open, target } from "./support.js";

const program = process.env.POSTIL ?? join(target, "release/postil");
const words = (number) => `Paragraph ${number} ${"of many words that take some room on the page ".repeat(8)}`;
const TEXT = `---\ntitle: A tale\n---\n\n${Array.from({ length: 60 }, (_, number) => `${number % 6 === 0 ? `## Part ${number}\n\n` : ""}${words(number)}\n`).join("\n")}`;
const NOTES = ["notes:", ...[1, 30, 45].map((number) => `  - id: note-${number}\n    quote: Paragraph ${number} of many\n    body: The year is 1775.`)].join("\n");

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Serves an edition of its own; `save` writes one of its files. */
async function serve(t) {
  const root = mkdtempSync(join(tmpdir(), "postil-serve-"));
  const save = (file, text) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  save("postil.yaml", "title: Tales\ncitation_style: plain\n");
  save("content/tale.md", TEXT);
  save("content/tale.notes.yaml", NOTES);
  save("content/other.md", "---\ntitle: Other\n---\n\nWords.\n");
  save("static/own.css", "body { --own: first }");
  save("templates/own.html", '{% extends "base.html" %}');
  const server = spawn(program, ["serve", root, "-p", "0", "--no-history"], { stdio: ["ignore", "pipe", "inherit"] });
  t.after(() => { server.kill(); rmSync(root, { recursive: true, force: true }); });
  const address = await new Promise((found, failed) => {
    let said = "";
    server.stdout.on("data", (part) => {
      said += part;
      const line = /serving (\S+)/.exec(said);
      if (line) found(line[1]);
    });
    server.on("exit", () => failed(new Error(`it ended: ${said}`)));
  });
  return { root, save, address };
}

/** A tab that counts how often its page was loaded. */
async function visit(t, address) {
  const { tab, close } = await open(browser, "about:blank", { javaScriptEnabled: true });
  t.after(close);
  const said = [];
  tab.on("pageerror", (error) => said.push(String(error)));
  let loads = 0;
  tab.on("load", () => { loads += 1; });
  await tab.goto(address);
  return { tab, said, loads: () => loads };
}

const overlay = (tab) => tab.evaluate(() => document.querySelector("postil-live")?.shadowRoot.textContent ?? "");
/** Waits until it holds in the tab; a page that is just being loaded anew is asked again. */
async function until(tab, what, condition, argument) {
  for (let left = 300; left > 0; left -= 1) {
    if (await tab.evaluate(condition, argument).catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`${what} didn't come`);
}

test("a saved sidecar loads the page anew, at the same place", async (t) => {
  const { save, address } = await serve(t);
  const { tab, said, loads } = await visit(t, `${address}tale.html#part-0`);
  await tab.evaluate(() => document.getElementById("r-note-30").scrollIntoView({ block: "start", behavior: "instant" }));
  const top = () => tab.evaluate(() => document.getElementById("r-note-30").getBoundingClientRect().top);
  const before = await top();
  // The new note above makes the page longer, and the text before the place does too.
  save("content/tale.md", TEXT.replace("Paragraph 2 ", `${words("new").repeat(4)}\n\nParagraph 2 `));
  await until(tab, "the longer text", () => document.body.textContent.includes("Paragraph new"));
  await tab.waitForLoadState("load");
  assert.ok(Math.abs(await top() - before) < 3, `the place moved from ${before} to ${await top()}`);
  save("content/tale.notes.yaml", NOTES.replaceAll("1775", "1776"));
  await until(tab, "the new note", () => document.body.textContent.includes("The year is 1776."));
  await tab.waitForLoadState("load");
  assert.ok(Math.abs(await top() - before) < 3, `the place moved from ${before} to ${await top()}`);
  assert.equal(loads(), 3);
  assert.ok(await inView(tab, "r-note-30"));
  assert.deepEqual(said, []);
});

test("a page that reads the same isn't loaded anew", async (t) => {
  const { save, address } = await serve(t);
  const { tab, loads } = await visit(t, `${address}other.html`);
  const tale = await visit(t, `${address}tale.html`);
  save("content/tale.notes.yaml", NOTES.replaceAll("1775", "1776"));
  await until(tale.tab, "the new note", () => document.body.textContent.includes("1776"));
  await new Promise((done) => setTimeout(done, 300));
  assert.equal(loads(), 1);
});

test("a saved stylesheet is swapped", async (t) => {
  const { save, address } = await serve(t);
  save("templates/partials/foot.html", '<link rel="stylesheet" href="{{ site.root }}assets/own.css">');
  const { tab, loads } = await visit(t, `${address}tale.html`);
  const own = () => getComputedStyle(document.body).getPropertyValue("--own").trim();
  await until(tab, "the stylesheet", (own) => getComputedStyle(document.body).getPropertyValue("--own").trim() === own, "first");
  const before = loads();
  await tab.evaluate(() => { globalThis.still = true; scrollTo({ top: 900, behavior: "instant" }); });
  save("static/own.css", "body { --own: second }");
  await until(tab, "the new stylesheet", (own) => getComputedStyle(document.body).getPropertyValue("--own").trim() === own, "second");
  assert.equal(await tab.evaluate(own), "second");
  assert.equal(await tab.evaluate(() => globalThis.still), true, "the page wasn't loaded anew");
  assert.equal(await tab.evaluate(() => scrollY), 900);
  assert.equal(loads(), before);
  await until(tab, "one link for each stylesheet", () => document.querySelectorAll('link[href*="own.css"]').length === 1);
});

test("mistakes are laid over the last good page, and go when they are mended", async (t) => {
  const { root, save, address } = await serve(t);
  const { tab, said, loads } = await visit(t, `${address}tale.html`);
  assert.equal(await overlay(tab), "");
  save("content/tale.notes.yaml", NOTES.replace("Paragraph 30 of", "Paragraph thirty off"));
  await until(tab, "the overlay", () => document.querySelector("postil-live")?.shadowRoot.querySelector("pre"));
  const text = await overlay(tab);
  assert.match(text, /1 error: the last good pages stay/);
  assert.match(text, /error\[quote-not-found\] content\/tale\.notes\.yaml:6:12/);
  assert.match(text, /= help/, "it says how to mend it");
  assert.ok(await tab.evaluate(() => document.body.textContent.includes("The year is 1775.")), "the page stays");
  const link = tab.locator("postil-live a");
  assert.equal(await link.getAttribute("href"), `vscode://file${root}/content/tale.notes.yaml:6:12`);
  // It can be seen and put away by keyboard, and its styles are there.
  await until(tab, "its styles", () => !document.querySelector("postil-live").hidden);
  assert.ok(await link.isVisible());
  await link.focus();
  await tab.keyboard.press("Escape");
  assert.ok(!(await link.isVisible()));
  save("content/tale.notes.yaml", NOTES);
  await until(tab, "the overlay's end", () => !document.querySelector("postil-live"));
  assert.equal(loads(), 1, "the page reads as before");
  assert.deepEqual(said, []);
});

test("what authors write doesn't run in the overlay, and its own files obey a strict policy", async (t) => {
  const { save, address } = await serve(t);
  const { tab, said } = await visit(t, `${address}tale.html`);
  save("content/tale.notes.yaml", NOTES.replace("Paragraph 30 of many", "'<img src=x onerror=\"document.title=1\">'"));
  await until(tab, "the overlay", () => document.querySelector("postil-live")?.shadowRoot.querySelector("pre"));
  assert.equal(await tab.evaluate(() => document.querySelector("postil-live").shadowRoot.querySelector("img")), null);
  assert.deepEqual(said, []);
  // Under the policy of the strictest host: the same page, with the policy in its head.
  const strict = await visit(t, "about:blank");
  await strict.tab.route("**/*.html", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": "default-src 'self'" } });
  });
  const refused = [];
  strict.tab.on("console", (message) => { if (message.type() === "error") refused.push(message.text()); });
  await strict.tab.goto(`${address}tale.html`);
  await until(strict.tab, "the overlay", () => document.querySelector("postil-live")?.hidden === false);
  assert.deepEqual(refused, []);
});

test("built pages hold nothing of the server", () => {
  assert.ok(!readFileSync(join(target, "browser/public/index.html"), "utf8").includes("postil/live"));
});
