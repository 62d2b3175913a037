import type { Metadata } from "next";
import { Link } from "#components/ui/link.tsx";
import AccountLayout from "./(account)/layout.tsx";

export const metadata: Metadata = { title: "Not permitted" };

export default function Forbidden() {
  return (
    <AccountLayout>
      <h1 className="text-2xl sm:text-3xl">Not permitted</h1>
      <p className="mt-2 max-w-[70ch]">
        You are signed in, and your account does not reach to this page. An administrator can change what it may do. What everyone may read begins at the{" "}
        <Link href="/">pipeline</Link>; what you are signed in as stands on the page of your <Link href="/account">account</Link>.
      </p>
    </AccountLayout>
  );
}
