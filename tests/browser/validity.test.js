// html-validate finds nothing on any page; of many records' pages, which all come from one template, a few are read.
import assert from "node:assert/strict";
import { relative, join } from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { fixture } from "./support.js";

const validate = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: { "no-inline-style": "error", "long-title": "off", "require-sri": "off", "no-trailing-whitespace": "off", "tel-non-breaking": "off" },
});

/** The pages of `edition` that stand at the top, and up to `most` of each folder. */
function some(edition, most) {
  const taken = new Map();
  return edition.pages.filter((page) => {
    const folder = page.includes("/") ? page.slice(0, page.indexOf("/")) : page;
    taken.set(folder, (taken.get(folder) ?? 0) + 1);
    return taken.get(folder) <= most;
  });
}

for (const [name, most] of [["normal", Infinity], ["small", Infinity], ["dense", 5], ["brutal", 5], ["big", 5], ["rtl", 5], ["cjk", 5]]) {
  test(`the pages of ${name} are valid HTML`, async () => {
    const edition = fixture(name);
    const wrong = [];
    for (const page of some(edition, most)) {
      const report = await validate.validateFile(join(edition.site, page));
      for (const result of report.results) {
        for (const message of result.messages) wrong.push(`${relative(edition.site, result.filePath)}:${message.line}: ${message.ruleId}: ${message.message}`);
      }
    }
    assert.equal(wrong.slice(0, 20).join("\n"), "", `${wrong.length} complaints`);
  });
}
