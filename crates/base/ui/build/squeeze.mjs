// Minifies a style sheet, or compresses files, with what Node.js and lightningcss already can.
//   node squeeze.mjs PACKAGES minify IN OUT
//   node squeeze.mjs PACKAGES compress FILE…      writes FILE.gz and FILE.br
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [packages, task, ...files] = process.argv.slice(2);

if (task === "minify") {
  const { transform } = createRequire(packages + "/")("lightningcss");
  const [source, target] = files;
  const { code, warnings } = transform({ filename: source, code: readFileSync(source), minify: true });
  if (warnings.length > 0) {
    for (const { message, loc } of warnings) console.error(`${source}:${loc.line}:${loc.column}: ${message}`);
    process.exit(1);
  }
  writeFileSync(target, code);
} else {
  for (const file of files) {
    const raw = readFileSync(file);
    writeFileSync(file + ".gz", gzipSync(raw, { level: 9 }));
    writeFileSync(file + ".br", brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }));
  }
}
