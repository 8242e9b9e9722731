// Builds what the pages load from npm packages: `npm ci && npm run build`. The result is kept in the
// repository, so that nobody needs Node to build or run Muster; built.sha256 says what it was made of.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import * as sass from "sass";

const files = "../src/main/resources/muster/edge/files/";

const style = sass.compile("house.scss", {
  style: "compressed",
  loadPaths: [".", "node_modules"],
  quietDeps: true,
});
writeFileSync(files + "house.css", style.css + "\n");

await build({
  entryPoints: ["vendor.js"],
  outfile: files + "vendor.js",
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "inline",
});

const styles = readdirSync(".").filter((name) => name.endsWith(".scss"));
const made = [...styles, "vendor.js", "package-lock.json", files + "house.css", files + "vendor.js"];
const sum = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");
writeFileSync("built.sha256", made.map((file) => `${sum(file)}  ${file}\n`).join(""));
