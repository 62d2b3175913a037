export function SiteFooter() {
  return (
    <footer className="border-t border-rule py-4 text-sm text-muted">
      <p className="max-w-[70ch]">
        Every value names its source. What no source states is shown as <em>not stated</em>; where sources disagree, both values are shown.
      </p>
    </footer>
  );
}
