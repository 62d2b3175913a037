import { parseArgs } from "node:util";

/** `--name=number` for each default given, and `--json`. */
export function readOptions(defaults, flags = []) {
  const options = Object.fromEntries([...Object.keys(defaults).map((name) => [name, { type: "string" }]), ...flags.map((name) => [name, { type: "boolean" }])]);
  const { values } = parseArgs({ options });
  const numbers = Object.entries(defaults).map(([name, fallback]) => {
    const value = values[name] === undefined ? fallback : Number(values[name]);
    if (!Number.isInteger(value) || value < 1 || value > 60) throw new Error(`--${name} must be a whole number from 1 to 60`);
    return [name, value];
  });
  return { ...values, ...Object.fromEntries(numbers) };
}
