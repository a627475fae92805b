// What the browser tests share: where the editions lie, which pages they have, how a page is opened.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
export const target = join(here, "../../target");

/** A narrow phone (also 1280 px at a zoom of 400 %), a phone, a tablet, a laptop, a wide screen. */
export const WIDTHS = [320, 360, 768, 1280, 1920];
/** From here on notes stand in a rail beside the text; below, they are folded under their paragraphs. */
export const RAIL = 992;

/** A built edition: its folder and its pages, as paths below it. */
class Edition {
  constructor(name, site) {
    if (!existsSync(join(site, "index.html"))) throw new Error(`${site} isn't built: tests/run says how, or \`npm run fixtures\` here`);
    this.name = name;
    this.site = site;
    this.pages = readdirSync(site, { recursive: true }).map(String).filter((page) => page.endsWith(".html")).sort();
  }

  address(page) {
    return pathToFileURL(join(this.site, page)).href;
  }

  html(page) {
    return readFileSync(join(this.site, page), "utf8");
  }

  /** The pages that have notes beside their text. */
  get annotated() {
    return this.pages.filter((page) => !page.includes("/") && this.html(page).includes('class="notes"'));
  }

  /** All pages of texts, in every view. */
  get texts() {
    return this.pages.filter((page) => this.html(page).includes('<body class="text-page'));
  }

  /** One page of every kind: all that stand at the top, and the first of every folder. */
  get kinds() {
    const seen = new Set();
    return this.pages.filter((page) => {
      const folder = page.includes("/") ? page.slice(0, page.indexOf("/")) : page;
      return !seen.has(folder) && seen.add(folder);
    });
  }
}

/** The edition of this repository, built by tests/run. */
export const shipped = () => new Edition("normal", join(target, "browser/public"));
/** One of tests/browser/fixtures/editions.js. */
export const fixture = (name) => (name === "normal" ? shipped() : new Edition(name, join(target, "browser/fixtures", name, "public")));

export const launch = () => chromium.launch({
  executablePath: "/usr/bin/chromium",
  // The browser itself asks nothing of the network either.
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** Opens an address with scripts off, unless `options` say otherwise; `asked` are the addresses that aren't its own. */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const own = address.startsWith("file:") ? "file:" : new URL(address).origin;
  const asked = [];
  tab.on("request", (request) => { if (!request.url().startsWith(own)) asked.push(request.url()); });
  await tab.goto(address);
  return { tab, asked, close: () => context.close() };
}

/** Opens all that is folded: on a phone the notes of a paragraph, the filter, the contents. */
export const unfold = (tab) => tab.evaluate(() => { for (const one of document.querySelectorAll("details")) one.open = true; });

/** How many elements that match can be seen. */
export const shown = (tab, selector) => tab.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);

/** Whether the element is at least partly within the window. */
export const inView = (tab, id) => tab.evaluate((id) => {
  const element = document.getElementById(id);
  if (!element?.checkVisibility()) return false;
  const box = element.getBoundingClientRect();
  return box.height > 0 && box.bottom > 0 && box.top < innerHeight;
}, id);
