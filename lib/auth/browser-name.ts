const BROWSERS = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
  [/curl\//, "curl"],
] as const;
const SYSTEMS = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** "Firefox on Linux": enough to know one's own sessions apart. */
export function browserName(userAgent: string | null): string {
  const found = (names: readonly (readonly [RegExp, string])[]) => names.find(([mark]) => mark.test(userAgent ?? ""))?.[1];
  const browser = found(BROWSERS) ?? "An unknown browser";
  const system = found(SYSTEMS);
  return system ? `${browser} on ${system}` : browser;
}
