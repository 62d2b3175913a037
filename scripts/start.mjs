// npm start: from a fresh clone to a page that answers. npm run dev: the same, with Next's development server.
import { checkNode, onProjectNode } from "./steps/project-node.mjs";
import { checkAddress, readSettings } from "./steps/settings.mjs";
import { main } from "./steps/stop.mjs";

await main(async () => {
  checkNode();
  const settings = readSettings();
  await checkAddress(settings);
  await onProjectNode(async () => {
    const { start } = await import("./steps/start.mjs");
    await start(settings, process.argv.includes("--dev"));
  });
});
