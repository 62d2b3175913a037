const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Facts under the place in the source that they rest on, in the order of the places; those without a place last. */
export function byLocator<Fact extends { locator: string | null }>(facts: readonly Fact[]): { locator: string | null; facts: Fact[] }[] {
  const groups = Map.groupBy(facts, (fact) => fact.locator);
  return [...groups]
    .map(([locator, of]) => ({ locator, facts: of }))
    .sort((a, b) => Number(a.locator === null) - Number(b.locator === null) || order.compare(a.locator ?? "", b.locator ?? ""));
}
