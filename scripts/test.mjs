// npm test: everything, from a fresh clone, as CI runs it. npm run check: the quick part.
import { checkNode, onProjectNode } from "./steps/project-node.mjs";
import { main } from "./steps/stop.mjs";

await main(async () => {
  checkNode();
  await onProjectNode(async () => {
    const { test } = await import("./steps/test.mjs");
    await test({ quick: process.argv.includes("--quick") });
  });
});
