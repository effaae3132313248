/**
 * Makes the bundles of overrides/assets/search from search/src, the licences of what they
 * contain, and the digests that tests compare (`sha256sum -c` reads them too).
 *
 *   node build.mjs [folder]    another folder than overrides/assets/search, to compare
 */

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const published = path.join(root, "overrides/assets/search");
const target = path.resolve(process.argv[2] ?? published);

const BUNDLES = [
  { name: "worker.js", entry: "src/worker.js" },
  { name: "engine.js", entry: "src/session.js", globalName: "searchEngine" },
  { name: "ui.js", entry: "src/page/page.js" },
  { name: "iframe-worker.js", entry: "node_modules/iframe-worker/shim/index.js" },
];
const LICENCES = {
  minisearch: "node_modules/minisearch/LICENSE.txt",
  "iframe-worker": "node_modules/iframe-worker/LICENSE",
};

async function bundle({ name, entry, globalName }) {
  await build({
    entryPoints: [path.join(here, entry)],
    outfile: path.join(target, name),
    bundle: true,
    minify: true,
    format: "iife",
    globalName,
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
}

async function licences() {
  const texts = await Promise.all(Object.entries(LICENCES).map(async ([name, file]) => {
    const about = path.join(here, "node_modules", name, "package.json");
    const { version } = JSON.parse(await readFile(about, "utf8"));
    return `${name} ${version}\n\n${(await readFile(path.join(here, file), "utf8")).trim()}\n`;
  }));
  await writeFile(path.join(target, "LICENCES.txt"), texts.join("\n----\n\n"));
}

async function sources() {
  const all = await readdir(path.join(here, "src"), { recursive: true });
  const scripts = all.filter(name => name.endsWith(".js")).map(name => `search/src/${name}`);
  return [...scripts, "search/build.mjs", "search/package.json", "search/package-lock.json"];
}

async function digests() {
  const made = [...BUNDLES.map(({ name }) => name), "LICENCES.txt"];
  const files = [
    ...(await sources()).map(name => [name, path.join(root, name)]),
    ...made.map(name => [`overrides/assets/search/${name}`, path.join(target, name)]),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = await Promise.all(files.map(async ([name, file]) => {
    const digest = createHash("sha256").update(await readFile(file)).digest("hex");
    return `${digest}  ${name}\n`;
  }));
  await writeFile(path.join(target, "SHA256SUMS"), lines.join(""));
}

await mkdir(target, { recursive: true });
await Promise.all(BUNDLES.map(bundle));
await licences();
await digests();
