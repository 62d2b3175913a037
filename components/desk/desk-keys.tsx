"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isForPage, singleKeysOn, switchSingleKeys } from "./single-keys.ts";
import "./desk-keys.css";

/** By place: presses, and what they do. */
const KEYS: [string, [string[][], string][]][] = [
  ["Anywhere at the desk", [[[["?"]], "shows this list"], [[["/"]], "goes to the search of the page, or to what narrows its list"]]],
  ["On a record’s public page", [[[["e"]], "edits the record"]]],
  ["On a record’s page at the desk", [[[["Alt", "Shift", "V"]], "marks it as verified today"]]],
  ["In a form", [[[["Ctrl", "Enter"]], "saves, or goes to what is missing"], [[["Alt", "↑"], ["Alt", "↓"]], "moves the item of a list that the focus is in"]]],
  ["In a field for a record", [[[["↓"], ["↑"]], "go through what was found; Enter takes it, Escape closes"]]],
  ["In a table", [[[["↑"], ["↓"], ["←"], ["→"]], "go from cell to cell; Home and End to the ends of the row"], [[["Enter"], ["F2"]], "edits the cell; Enter leads from the first one to the record at the desk, and from one that follows from others to the form"], [[["p"]], "goes to what is proposed for the cell"]]],
  ["While a cell is edited", [[[["Enter"]], "saves"], [[["Tab"]], "saves and goes on to the next cell"], [[["Esc"]], "leaves the cell as it was"]]],
  ["On a proposal", [[[["Alt", "A"]], "accepts what is ticked"], [[["Alt", "S"]], "sends it back"], [[["Alt", "R"]], "refuses it"], [[["Alt", "N"]], "goes to the next in the queue"]]],
  ["In the changes of an import", [[[["j"], ["k"]], "go from change to change, as ↓ and ↑ do within the list"], [[["a"]], "accepts it"], [[["r"]], "refuses it"], [[["x"]], "ticks it"], [[["e"]], "leads to its form"]]],
  ["In the list of what is stale", [[[["v"]], "verifies the record, and goes to the next"], [[["u"]], "takes the last one back"]]],
];

const SEARCH = 'main input[type="search"]';
const FILTERS = "main .filter-form :is(select, input:not([type='hidden']))";

/** The keys of the desk, and the dialog that lists them. */
export function DeskKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [on, setOn] = useState(true);
  const open = useCallback(() => {
    setOn(singleKeysOn());
    dialog.current?.showModal();
    // By itself the focus goes to the first control, which stands below the keys and would bring their end into view.
    title.current?.focus();
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      if (event.key === "?") {
        event.preventDefault();
        open();
      } else if (event.key === "/") {
        const search = document.querySelector<HTMLInputElement | HTMLSelectElement>(SEARCH) ?? document.querySelector<HTMLInputElement | HTMLSelectElement>(FILTERS);
        if (!search) return;
        event.preventDefault();
        search.focus();
        if (search instanceof HTMLInputElement) search.select();
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [open]);
  return (
    <>
      <button type="button" onClick={open} className="keys-button">
        Keys
      </button>
      <dialog ref={dialog} className="keys-dialog" aria-labelledby="keys-title">
        <h2 ref={title} id="keys-title" tabIndex={-1}>
          Keys
        </h2>
        <table>
          {KEYS.map(([where, keys]) => (
            <tbody key={where}>
              {keys.map(([presses, does], index) => (
                <tr key={does}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={keys.length}>
                      {where}
                    </th>
                  )}
                  <td>
                    {presses.map((press) => (
                      <span key={press.join()}>
                        {press.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </span>
                    ))}
                  </td>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              setOn(event.target.checked);
              switchSingleKeys(event.target.checked);
            }}
          />
          <span>
            Let <kbd>?</kbd> <kbd>/</kbd> <kbd>a</kbd> <kbd>e</kbd> <kbd>j</kbd> <kbd>k</kbd> <kbd>p</kbd> <kbd>r</kbd> <kbd>u</kbd> <kbd>v</kbd> and <kbd>x</kbd> act by themselves
          </span>
        </label>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}
