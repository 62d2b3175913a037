import type { Metadata } from "next";
import { listHref, parseListParams, type ListShape } from "./list-params.ts";

/** app/opengraph-image.tsx: metadata of a page's own take the place of the site's, the picture included. */
const SITE_IMAGE = { url: "/opengraph-image", width: 1200, height: 630, alt: "Phaseline: biotech pipelines with their sources" };

/** Of a list: a search or an order of it is the same list to a search engine, a further page is not. */
export function listMetadata<Column extends string>(title: string, description: string, shape: ListShape<Column, string>, raw: Parameters<typeof parseListParams>[1]): Metadata {
  const { params } = parseListParams(shape, raw);
  const path = listHref(shape, { q: "", sort: shape.sort, direction: shape.direction ?? "asc", page: params.q ? 1 : params.page });
  return {
    title,
    description,
    alternates: { canonical: path },
    ...(params.q && { robots: { index: false, follow: true } }),
    openGraph: { title, description, url: path, siteName: "Phaseline", type: "website", images: [SITE_IMAGE] },
  };
}
