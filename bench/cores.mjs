import { spawnSync } from "node:child_process";

/** The cores that this process may run on; fewer than two where that cannot be told or chosen. */
function usableCores() {
  const { stdout = "" } = spawnSync("taskset", ["-cp", String(process.pid)], { encoding: "utf8" });
  const list = stdout?.split(":").at(-1)?.trim() ?? "";
  return list.split(",").flatMap((part) => {
    const [from, to = from] = part.split("-").map(Number);
    return part && Number.isInteger(from) ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
  });
}

/**
 * One core for the load, which is this process, and one for the servers, so that the two do not take each other's time.
 * Returns what to put before a server's command.
 */
export function pinCores() {
  const [load, server] = usableCores();
  if (server === undefined) return { prefix: [], words: "not pinned (taskset and two cores are needed)" };
  spawnSync("taskset", ["-acp", String(load), String(process.pid)]);
  return { prefix: ["taskset", "-c", String(server)], words: `load on core ${load}, servers on core ${server}` };
}
