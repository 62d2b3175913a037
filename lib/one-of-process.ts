const kept = globalThis as { phaseline?: Map<string, unknown> };

/**
 * What the process has one of, under a name of its own; made when it is first asked for. The server has each module several
 * times, so what a module keeps by itself is there as often, and none of it knows of the others.
 */
export function oneOfProcess<Thing>(name: string, make: () => Thing): Thing {
  const things = (kept.phaseline ??= new Map());
  if (!things.has(name)) things.set(name, make());
  return things.get(name) as Thing;
}
