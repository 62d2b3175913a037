import { expect, test } from "vitest";
import { PIPELINE_KEYS } from "#lib/programs/pipeline-params.ts";
import { config } from "../proxy.ts";

test("it is asked about what is sent to an action, about a point in time, about every key of the pipeline's address, and no other", () => {
  expect(config.matcher.map(({ source, has }) => [source, has.map((one) => `${one.type} ${one.key}`)])).toEqual([
    ["/((?!api/).*)", ["header content-type"]],
    ["/((?!api/).*)", ["header next-action"]],
    ["/((?!api/|desk|account|feeds/).*)", ["query asOf"]],
    ["/((?!api/|desk|account|feeds/).*)", ["query recorded"]],
    ["/((?!api/|desk|account|feeds/).*)", ["query cite"]],
    ...PIPELINE_KEYS.map((key) => ["/", [`query ${key}`]]),
  ]);
});
