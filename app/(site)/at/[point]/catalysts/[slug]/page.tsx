export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/catalysts/[slug]/page.tsx";
