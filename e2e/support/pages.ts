// One address of every kind of page, the richest of its kind where there are several.
export const PIPELINE = [
  "/",
  "/?view=table&molecule=HQP1351",
  "/?view=timeline&molecule=HQP1351",
  "/?territory=china&status=active&density=compact&group=territory",
  "/?stage=nonsense&molecule=HQP8361",
  "/?molecule=nothing-has-this-name",
];
export const LISTS = ["/companies", "/molecules", "/targets", "/indications", "/trials", "/partnerships", "/sources", "/catalysts", "/changes"];
export const RECORDS = [
  "/companies/ascentage-pharma",
  "/molecules/hqp1351",
  "/targets/bcr-abl1",
  "/indications/cml",
  "/programs/hqp1351-cml-tki-refractory-china",
  "/trials/nct03387332",
  "/partnerships/ascentage-takeda-olverembatinib",
  "/sources/pr-newswire-2023-01-19",
  "/catalysts/hqp1351-pivotal-start-china",
];
export const HISTORIES = ["/molecules/hqp1351/history", "/molecules/hqp1351/history?from=1&to=3", "/trials/nct03387332/history?version=1"];
export const MISSING = ["/companies/nobody-at-all", "/molecules/hqp1352", "/no/such/address"];
