"use client";

/** Light, dark, or as the system has it. The choice is kept in the browser; app/layout.tsx applies it before paint. */
export function ThemeSwitch() {
  const toggle = () => {
    const root = document.documentElement;
    const dark = getComputedStyle(root).colorScheme === "dark" || (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
    const theme = dark ? "light" : "dark";
    root.dataset.theme = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Private windows may refuse storage: the theme then lasts as long as the page.
    }
  };
  return (
    <button type="button" onClick={toggle} className="script-only cursor-pointer rounded px-1.5 py-1 text-muted hover:text-ink">
      Light / dark
    </button>
  );
}
