"use client";

import { useEffect, useRef } from "react";
import { useLooker } from "#components/account/who-looks.ts";
import { isForPage } from "#components/desk/single-keys.ts";
import { valueHistory } from "./value-history.ts";

const MARK = ".cite a";

/**
 * One card for a whole page: opens at the citation mark that is pointed at, focused or tapped, and shows a copy of its
 * footnote with its source. Without it the marks are plain links to the footnotes.
 */
export function CitationCard() {
  const ref = useRef<HTMLDivElement>(null);

  const atDesk = useLooker()?.desk === true;
  const desk = useRef(false);
  useEffect(() => {
    desk.current = atDesk;
  }, [atDesk]);

  useEffect(() => {
    const card = ref.current;
    if (!card) return;
    let open: HTMLAnchorElement | null = null;
    let closing: ReturnType<typeof setTimeout> | undefined;

    const hide = () => {
      clearTimeout(closing);
      card.hidePopover();
      open?.removeAttribute("aria-describedby");
      open = null;
    };
    const show = (mark: HTMLAnchorElement) => {
      clearTimeout(closing);
      const note = document.getElementById(mark.hash.slice(1));
      if (!note || mark === open) return;
      open?.removeAttribute("aria-describedby");
      open = mark;
      const source = note.closest("[data-source]")?.firstElementChild;
      const copies = [...note.childNodes].map((node) => node.cloneNode(true));
      card.replaceChildren(...(source ? [source.cloneNode(true)] : []), ...copies, ...(desk.current ? valueHistory(mark) : []));
      card.showPopover();
      mark.setAttribute("aria-describedby", card.id);
      place(mark);
    };
    const place = (mark: HTMLElement) => {
      const at = mark.getBoundingClientRect();
      const { width, height } = card.getBoundingClientRect();
      const below = at.bottom + 6 + height < innerHeight;
      const above = at.top < innerHeight ? Math.max(8, at.top - height - 6) : at.top;
      card.style.left = `${Math.max(8, Math.min(at.left - 12, innerWidth - width - 8))}px`;
      card.style.top = `${below ? at.bottom + 6 : above}px`;
    };
    // The Tab key scrolls to a mark out of sight after focusing it: its card goes along.
    const scrolled = () => {
      if (open && open === document.activeElement) place(open);
      else hide();
    };
    const markOf = (event: Event) => (event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(MARK) : null);
    const inCard = (node: EventTarget | null) => node instanceof Node && card.contains(node);

    const over = (event: Event) => {
      const mark = markOf(event);
      if (mark) show(mark);
      else if (inCard(event.target)) clearTimeout(closing);
    };
    // A short grace, so that the pointer can travel from the mark into the card.
    const out = (event: PointerEvent) => {
      if (open && event.pointerType === "mouse" && !inCard(event.relatedTarget)) closing = setTimeout(hide, 250);
    };
    const focusOut = (event: FocusEvent) => {
      if (open && !inCard(event.relatedTarget)) hide();
    };
    const click = (event: MouseEvent) => {
      const mark = markOf(event);
      if (mark) {
        event.preventDefault();
        show(mark);
      } else if (!inCard(event.target) || (event.target as Element).closest("a")) hide();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape" && open) hide();
      // The Tab key goes on to the next mark, not into the card.
      if (event.key === "h" && open && open === document.activeElement && isForPage(event)) card.querySelector<HTMLAnchorElement>("[data-history]")?.click();
    };
    const listeners = { pointerover: over, pointerout: out, focusin: over, focusout: focusOut, click, keydown: key };
    for (const [type, listener] of Object.entries(listeners)) document.addEventListener(type, listener as EventListener);
    addEventListener("scroll", scrolled, { passive: true, capture: true });
    return () => {
      for (const [type, listener] of Object.entries(listeners)) document.removeEventListener(type, listener as EventListener);
      removeEventListener("scroll", scrolled, { capture: true });
    };
  }, []);

  return <div ref={ref} id="citation-card" role="tooltip" popover="manual" className="citation-card" />;
}
