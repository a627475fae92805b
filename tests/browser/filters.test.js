// The checkboxes hide the notes of a kind or verdict, and their numbers, without a script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fixture, launch, open, shown, unfold } from "./support.js";

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const [name, page] of [["normal", "reading.html"], ["rtl", "text.html"], ["normal", "reading.passages.html"]]) {
  test(`each box of ${name}/${page} hides its notes and no others`, async () => {
    for (const width of [1280, 360]) {
      const { tab, close } = await open(browser, fixture(name).address(page), { viewport: { width, height: 900 } });
      await unfold(tab);
      const all = await shown(tab, "aside.n");
      const ids = await tab.$$eval(".tools input", (boxes) => boxes.map((box) => box.id));
      assert.ok(ids.length > 4, `${name}/${page} has ${ids.length} boxes`);
      for (const id of ids) {
        const mark = id.startsWith("_k-") ? id.slice(3) : `s${id.slice(3)}`;
        const own = await shown(tab, `aside.n.${mark}`);
        assert.ok(own > 0, `no note has the class ${mark}`);
        await tab.locator(`#${id}`).uncheck();
        assert.equal(await shown(tab, `aside.n.${mark}, .ref.${mark}`), 0, `${mark} at ${width} px`);
        assert.equal(await shown(tab, "aside.n"), all - own, `others than ${mark} at ${width} px`);
        await tab.locator(`#${id}`).check();
      }
      assert.equal(await shown(tab, "aside.n"), all);
      await close();
    }
  });
}

test("the view of notes is filtered too", async () => {
  const { tab, close } = await open(browser, fixture("normal").address("reading.notes.html"));
  const all = await shown(tab, ".alone > ol > li");
  await tab.locator("#_k-claim").uncheck();
  assert.equal(await shown(tab, ".alone > ol > li"), all - await tab.locator(".alone > ol > li.claim").count());
  await close();
});

test("the index of claims is filtered by verdict and kind", async () => {
  const { tab, close } = await open(browser, fixture("normal").address("claims.html"));
  const all = await shown(tab, "li.fl");
  for (const prefix of ["_v-", "_d-"]) {
    const box = tab.locator(`[id^="${prefix}"]`).first();
    await box.uncheck();
    assert.ok(await shown(tab, "li.fl") < all, `${prefix} hides nothing`);
    await box.check();
    assert.equal(await shown(tab, "li.fl"), all);
  }
  await close();
});
