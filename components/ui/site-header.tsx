import { AccountMenu } from "#components/account/account-menu.tsx";
import { AsOfControl } from "#components/as-of/as-of-control.tsx";
import { Link } from "./link.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

const SECTIONS = [
  ["/", "Pipeline"],
  ["/companies", "Companies"],
  ["/molecules", "Molecules"],
  ["/targets", "Targets"],
  ["/indications", "Indications"],
  ["/trials", "Trials"],
  ["/partnerships", "Partnerships"],
  ["/catalysts", "Catalysts"],
  ["/changes", "Changes"],
  ["/sources", "Sources"],
] as const;

export function SiteHeader() {
  return (
    <header className="no-print relative flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule py-3">
      <Link href="/" className="font-serif text-xl font-semibold tracking-tight text-ink no-underline">
        Phaseline
      </Link>
      <nav aria-label="Sections" className="order-last w-full lg:order-none lg:w-auto lg:grow">
        <ul className="-mx-1.5 flex flex-wrap gap-y-1">
          {SECTIONS.map(([href, label]) => (
            <li key={href}>
              <Link href={href} className="block px-1.5 py-1 no-underline hover:underline">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex items-baseline gap-x-2 whitespace-nowrap">
        <AsOfControl />
        <AccountMenu />
        <ThemeSwitch />
      </div>
    </header>
  );
}
