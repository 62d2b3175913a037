/**
 * For those at the desk, under a note: the way to the history of the value that its mark is behind. Who put it there, from
 * what, and what stood there before.
 */
export function valueHistory(mark: HTMLElement): Node[] {
  const of = mark.closest<HTMLElement>("[data-of]")?.dataset.of;
  if (!of) return [];
  const [record = "", field = ""] = of.split(" ");
  const link = document.createElement("a");
  link.href = `/desk/value?${new URLSearchParams({ record, field })}`;
  link.dataset.history = "";
  link.textContent = "History of this value";
  const line = document.createElement("p");
  line.append(link, " (H)");
  return [line];
}
