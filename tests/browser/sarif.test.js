// `--format sarif` against the schema of SARIF 2.1.0, as Microsoft's test tools bring it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";

const top = join(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.POSTIL ?? join(top, "target/release/postil");
const schema = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
// Draft 4, whose few differences to later drafts this schema doesn't use: without its own name Ajv takes it as draft 7.
delete schema.$schema;
delete schema.id;
// The schema names formats (uri-reference, date-time) that Ajv alone doesn't know; `uri` is looked at below.
const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema);

function check(edition) {
  const run = spawnSync(program, ["check", "--format", "sarif", "--no-history", edition], { encoding: "utf8", cwd: top });
  assert.ok(run.stdout, `${edition}: ${run.stderr}`);
  const log = JSON.parse(run.stdout);
  assert.ok(valid(log), `${edition}: ${JSON.stringify(valid.errors)}`);
  for (const { locations, relatedLocations = [] } of log.runs[0].results) {
    for (const { physicalLocation } of [...locations, ...relatedLocations]) {
      const { uri } = physicalLocation.artifactLocation;
      const [, below] = new URL(uri, "file:///top/").pathname.split("/top/");
      assert.ok(below?.startsWith(`${edition}/`), uri);
    }
  }
  return log.runs[0].results.length;
}

test("every kind of mistake is a valid result", () => {
  const folder = "tests/diagnostics";
  const editions = readdirSync(join(top, folder)).map((name) => `${folder}/${name}/edition`);
  // Some folders are written by their test only, such as those with links that lead nowhere.
  const results = editions.filter((edition) => existsSync(join(top, edition))).map(check);
  assert.ok(results.filter((count) => count > 0).length > 60, `${results}`);
});
test("no mistake is a valid document", () => {
  assert.equal(check("tests/sites/records/edition"), 0);
});
