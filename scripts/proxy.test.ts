import { expect, test } from "vitest";
import { AS_OF_KEYS } from "#lib/as-of/query.ts";
import { PIPELINE_KEYS } from "#lib/programs/pipeline-params.ts";
import { config } from "../proxy.ts";

test("it is asked about what is sent to an action, about the parameters of time, about every key of the pipeline's address, and no other", () => {
  expect(config.matcher.map(({ source, has }) => [source, has.map((one) => `${one.type} ${one.key}`)])).toEqual([
    ["/((?!api/|desk/import/upload$).*)", ["header content-type"]],
    ["/((?!api/|desk/import/upload$).*)", ["header next-action"]],
    ...AS_OF_KEYS.map((key) => ["/((?!api/|desk|account|feeds/).*)", [`query ${key}`]]),
    ...PIPELINE_KEYS.map((key) => ["/", [`query ${key}`]]),
  ]);
});
