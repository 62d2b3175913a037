import { afterEach, expect, test, vi } from "vitest";
import { addressGroup, clientAddress, trustedProxies } from "./client-address.ts";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["0", "198.51.100.7", "198.51.100.7"],
  ["1", "203.0.113.9, 198.51.100.7", "198.51.100.7"],
  ["2", "203.0.113.9, 198.51.100.7, 192.0.2.1", "198.51.100.7"],
  ["2", "198.51.100.7", "198.51.100.7"],
  ["0", "::ffff:198.51.100.7", "198.51.100.7"],
])("behind %s proxies, %s is %s", (proxies, header, address) => {
  vi.stubEnv("TRUST_PROXY", proxies);
  expect(clientAddress(new Headers({ "x-forwarded-for": header }))).toBe(address);
});

test("without the header there is none", () => {
  expect(clientAddress(new Headers())).toBeNull();
});

test("how many proxies is a number", () => {
  expect(() => trustedProxies("true")).toThrow(/TRUST_PROXY must be the number/);
});

test.each([
  ["198.51.100.7", "198.51.100.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::6", "2001:db8:1:2::/64"],
  ["2001:db8::6", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s counts as %s", (address, group) => {
  expect(addressGroup(address)).toBe(group);
});
