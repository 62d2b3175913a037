import { expect, test } from "vitest";
import { base32, totpAddress } from "./totp-address.ts";

test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("base 32 of %j, as RFC 4648 has it", (text, written) => {
  expect(base32(text)).toBe(written);
});

test("the address names the product and the account", () => {
  expect(totpAddress("foobar", "jane+x@example.org")).toBe("otpauth://totp/Phaseline:jane%2Bx%40example.org?secret=MZXW6YTBOI&issuer=Phaseline&algorithm=SHA1&digits=6&period=30");
});
