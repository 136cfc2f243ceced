// Writes src/api/schema.d.ts, the types of the server's /api, from its OpenAPI document:
//   python -m smalto.api.playground | npm run client          (no server needed)
// With a path after it, writes there instead.
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const types = await openapiTS(readFileSync(0, "utf8"), { alphabetize: true, defaultNonNullable: true });
const head = "/* Made from the server's OpenAPI document by scripts/client.mjs; not to be edited. */\n\n";
const target = process.argv[2] ?? new URL("../src/api/schema.d.ts", import.meta.url);
writeFileSync(target, head + astToString(types));
