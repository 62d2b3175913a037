import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Next resolves the marker to an empty module on the server, and so do the tests.
  resolve: { alias: { "server-only": path.resolve("node_modules/server-only/empty.js") } },
  test: {
    environment: "node",
    // Vitest leaves a core free, which is half of a small machine.
    maxWorkers: "100%",
    include: ["{lib,seed,scripts,components}/**/*.test.{ts,tsx}"],
    // A guard against hanging, not a measure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default"],
  },
});
