// The pages obey `default-src 'self'` at any path of a host, ask no one else, and work from disk just as well.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fixture, launch, open, shown } from "./support.js";
import { serve } from "./server.js";

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** A tab with scripts on, and all that the browser complains of in it. */
async function watched() {
  const { tab, close } = await open(browser, "about:blank", { javaScriptEnabled: true });
  const said = [];
  let origin = "";
  tab.on("console", (message) => { if (message.type() === "error" || message.type() === "warning") said.push(message.text()); });
  tab.on("pageerror", (error) => said.push(String(error)));
  tab.on("request", (request) => { if (!request.url().startsWith(origin)) said.push(`asks ${request.url()}`); });
  // Leaving a page before its icon has come isn't a failure.
  tab.on("requestfailed", (request) => { if (request.failure()?.errorText !== "net::ERR_ABORTED") said.push(`${request.url()} failed`); });
  tab.on("response", (response) => { if (response.status() >= 400) said.push(`${response.url()}: ${response.status()}`); });
  await tab.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
  });
  /** Opens a page and gives what is said of it. */
  const visit = async (address) => {
    said.length = 0;
    origin = address.startsWith("file:") ? "file:" : new URL(address).origin;
    await tab.goto(address);
    // A lazy picture is asked for only when it comes near.
    await tab.$$eval("img", (all) => Promise.all(all.map((one) => {
      one.loading = "eager";
      return one.decode().catch(() => {});
    })));
    return [...said, ...await tab.evaluate(() => globalThis.violations)];
  };
  return { tab, visit, close };
}

async function check(name, pages, address) {
  const { visit, close } = await watched();
  for (const page of pages) assert.deepEqual(await visit(address(page)), [], `${name}/${page}`);
  await close();
}

for (const [name, choose] of [["normal", (edition) => new Set([...edition.kinds, ...edition.texts])], ["dense", (edition) => edition.texts], ["rtl", (edition) => edition.texts]]) {
  test(`${name} over http under a strict policy`, async (t) => {
    const edition = fixture(name);
    const server = await serve(edition.site);
    t.after(server.close);
    await check(name, choose(edition), server.address);
  });

  test(`${name} from disk`, async () => {
    const edition = fixture(name);
    await check(name, choose(edition), (page) => edition.address(page));
  });
}

test("the policy is in force, and the script runs under it", async (t) => {
  const server = await serve(fixture("small").site);
  t.after(server.close);
  const { tab, visit, close } = await watched();
  assert.deepEqual(await visit(server.address("text.html")), []);
  // The button that copies the citation is made by the script.
  assert.equal(await shown(tab, "#_cite button"), 1);
  await tab.evaluate(() => document.body.append(Object.assign(document.createElement("script"), { textContent: "document.title = 'run'" })));
  const violations = await tab.evaluate(() => new Promise((done) => setTimeout(() => done(globalThis.violations.length), 50)));
  assert.ok(violations > 0, "an inline script is let through");
  await close();
});

test("no page has a style, script or handler within its HTML", () => {
  for (const name of ["normal", "dense", "rtl", "cjk"]) {
    const edition = fixture(name);
    for (const page of edition.pages) {
      const html = edition.html(page);
      assert.ok(!/<[^>]+\sstyle=/.test(html), `${name}/${page} has an inline style`);
      assert.ok(!/<script(?![^>]*\ssrc=)/.test(html), `${name}/${page} has an inline script`);
      assert.ok(!/<[^>]+\son[a-z]+=/.test(html), `${name}/${page} has an inline handler`);
    }
  }
});
