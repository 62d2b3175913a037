import { hash } from "node:crypto";

/** Deeper than any study; what is nested without end must not be walked through. */
const MAX_DEPTH = 100;

/**
 * SHA-256 of what a study says, whatever the order of its members and the space between them. `versionHolder` does not count:
 * the registry sets it to the day of its data, for every study, every working day. Throws a RangeError where the study is
 * nested too deep.
 */
export function studyHash(study: object): string {
  return hash("sha256", JSON.stringify(counted(study)));
}

function counted(study: object): unknown {
  const { derivedSection } = study as { derivedSection?: { miscInfoModule?: Record<string, unknown> } };
  const misc = derivedSection?.miscInfoModule;
  if (typeof misc !== "object" || misc === null || !Object.hasOwn(misc, "versionHolder")) return sorted(study, 0);
  const { versionHolder: _day, ...miscInfoModule } = misc;
  return sorted({ ...study, derivedSection: { ...derivedSection, miscInfoModule } }, 0);
}

/** The value with the members of its objects in order. What is in order already is given back as it is: most of a study. */
function sorted(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== "object") return value;
  if (depth > MAX_DEPTH) throw new RangeError(`nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) {
    let copy: unknown[] | null = null;
    for (let place = 0; place < value.length; place++) {
      const inner = sorted(value[place], depth + 1);
      if (inner !== value[place]) (copy ??= [...value])[place] = inner;
    }
    return copy ?? value;
  }
  const held = value as Record<string, unknown>;
  const keys = Object.keys(held);
  const inOrder = keys.every((key, place) => place === 0 || (keys[place - 1] as string) < key);
  let copy: Record<string, unknown> | null = inOrder ? null : {};
  for (const key of inOrder ? keys : keys.sort()) {
    const inner = sorted(held[key], depth + 1);
    if (inOrder && inner !== held[key]) copy ??= { ...held };
    // Of its own, so that a member may have any name.
    if (copy && key === "__proto__") Object.defineProperty(copy, key, { value: inner, enumerable: true, writable: true, configurable: true });
    else if (copy) copy[key] = inner;
  }
  return copy ?? value;
}
