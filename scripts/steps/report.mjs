const width = 10;

export const say = (name, text) => console.log(`${name.padEnd(width)}${text}`);

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** One line a step: what it does, and the time it took once it is done. */
export async function step(name, text, run) {
  const since = performance.now();
  process.stdout.write(`${name.padEnd(width)}${text} … `);
  try {
    const result = await run();
    console.log(seconds(since));
    return result;
  } catch (error) {
    console.log("failed");
    throw error;
  }
}

/** A step whose tool reports for itself: its name above, its time below. */
export async function section(name, run) {
  const since = performance.now();
  console.log(`\n── ${name}`);
  await run();
  console.log(`── ${name}: ${seconds(since)}`);
}
